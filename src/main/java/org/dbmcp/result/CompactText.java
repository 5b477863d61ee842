package org.dbmcp.result;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.List;

/** One JSON object: {@code columns} and {@code rows}. */
public final class CompactText {
    private CompactText() {}

    /** The rows under the names of their columns. */
    public static String of(List<String> labels, JsonArray rows) {
        return Json.createObjectBuilder()
                .add("columns", Json.createArrayBuilder(labels))
                .add("rows", rows)
                .build()
                .toString();
    }
}
