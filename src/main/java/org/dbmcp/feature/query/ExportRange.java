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

/** A part of an exported file. */
@Part
public class ExportRange implements ResourceTemplate {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    Export.SCHEME + "{file}?offset={offset}&length={length}",
                    "export_range",
                    "Part of an exported file",
                    "Bytes of what export_query wrote, from an offset on; never half a character.",
                    null);
    private static final String NUMBER = "[0-9]{1,15}";

    private final Exports exports;
    private final ExportSettings settings;

    @Inject
    public ExportRange(Exports exports, ExportSettings settings) {
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
        String offset = variables.get("offset");
        String length = variables.get("length");
        if (export == null || !offset.matches(NUMBER) || !length.matches(NUMBER)) {
            return ResourceResult.of(List.of());
        }
        long from = Long.parseLong(offset);
        int most = Math.clamp(Long.parseLong(length), ExportPart.LEAST, settings.maxReadBytes());
        try {
            return ResourceResult.of(
                    from > export.bytes()
                            ? List.of()
                            : new ExportPart(export, from, most).read(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
