package org.dbmcp.feature.query;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.ExportSettings;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.resource.InvalidAddress;
import org.dbmcp.mcp.resource.ResourceResult;
import org.dbmcp.mcp.resource.ResourceSpec;
import org.dbmcp.mcp.resource.ResourceTemplate;

/** A part of an exported file. */
@Part
public class ExportRange implements ResourceTemplate {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    Export.SCHEME + "{file}{?offset,length}",
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
        if (export == null) {
            return ResourceResult.of(List.of());
        }
        long from = number("offset", variables, 0);
        if (from > export.bytes()) {
            throw new InvalidAddress(
                    "offset is behind the file's %s bytes".formatted(export.bytes()));
        }
        long length = number("length", variables, settings.maxReadBytes());
        int most = Math.clamp(length, ExportPart.LEAST, settings.maxReadBytes());
        try {
            return ResourceResult.of(new ExportPart(export, from, most).read(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong is said only of a file that is there, and the caller's. */
    private static long number(String name, Map<String, String> variables, long missing) {
        String value = variables.get(name);
        if (value == null) {
            return missing;
        }
        if (!value.matches(NUMBER)) {
            throw new InvalidAddress(name + " must be a number of bytes, 0 or more");
        }
        return Long.parseLong(value);
    }
}
