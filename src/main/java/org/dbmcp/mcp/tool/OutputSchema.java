package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.json.Json;

/**
 * The short form of an output schema: what is always there. It keeps tools/list short.
 *
 * <p>A failed call has structured content as well, and clients hold that against the schema too.
 */
public final class OutputSchema {
    private OutputSchema() {}

    /** The schema of an object that has at least these keys, or tells of an error. */
    public static JsonObject with(String... keys) {
        return Json.createObjectBuilder()
                .add("type", "object")
                .add(
                        "anyOf",
                        Json.createArrayBuilder().add(requiring(keys)).add(requiring("error")))
                .build();
    }

    private static JsonObject requiring(String... keys) {
        return Json.createObjectBuilder()
                .add("required", Json.createArrayBuilder(List.of(keys)))
                .build();
    }
}
