package org.dbmcp.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.dbmcp.it.server.McpClient;

/** A call of a tool, and what it answers. */
record Example(String tool, JsonObject arguments, JsonObject answer) {
    private static final JsonValue NEXT = Json.createValue("$page.next");

    /**
     * Makes the call.
     *
     * @param before the example before this one, whose next page it may ask for; null for none
     */
    static Example of(McpClient client, JsonObject example, Example before) {
        JsonObject arguments = filled(example.getJsonObject("arguments"), before);
        String tool = example.getString("tool");
        JsonObject result = client.callTool(tool, arguments);
        boolean fails = example.getBoolean("fails", false);
        assertEquals(fails, result.getBoolean("isError", false), result::toString);
        return new Example(
                tool,
                example.getJsonObject("arguments"),
                result.getJsonObject("structuredContent"));
    }

    private static JsonObject filled(JsonObject arguments, Example before) {
        if (!arguments.containsValue(NEXT)) {
            return arguments;
        }
        JsonString next = before.answer().getJsonObject("page").getJsonString("next");
        var filled = Json.createObjectBuilder(arguments);
        arguments.forEach((key, value) -> filled.add(key, value.equals(NEXT) ? next : value));
        return filled.build();
    }
}
