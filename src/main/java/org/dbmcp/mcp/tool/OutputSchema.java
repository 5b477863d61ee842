package org.dbmcp.mcp.tool;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** The short form of an output schema: what is always there. It keeps tools/list short. */
public final class OutputSchema {
    private OutputSchema() {}

    /** The schema of an object that has at least these keys. */
    public static JsonObject with(String... keys) {
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("required", Json.createArrayBuilder(List.of(keys)))
                .build();
    }
}
