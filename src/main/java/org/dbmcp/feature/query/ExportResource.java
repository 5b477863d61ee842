package org.dbmcp.feature.query;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.ExportSettings;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.resource.ResourceResult;
import org.dbmcp.mcp.resource.ResourceSpec;
import org.dbmcp.mcp.resource.ResourceTemplate;

/** An exported file from its beginning, as much of it as one answer takes. */
@Part
public class ExportResource implements ResourceTemplate {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    Export.SCHEME + "{file}",
                    "export",
                    "Exported file",
                    "The beginning of what export_query wrote. _meta tells the address of what follows.",
                    null);

    private final Exports exports;
    private final ExportSettings settings;

    @Inject
    public ExportResource(Exports exports, ExportSettings settings) {
        this.exports = exports;
        this.settings = settings;
    }

    @Override
    public ResourceSpec spec() {
        return SPEC;
    }

    @Override
    public ResourceResult read(String uri, Map<String, String> variables, Call call) {
        Export export = exports.find(call.caller(), variables.get("file")).orElse(null);
        if (export == null) {
            return ResourceResult.of(List.of());
        }
        try {
            return ResourceResult.of(new ExportPart(export, 0, settings.maxReadBytes()).read(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
