package org.dbmcp.it.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import org.dbmcp.it.server.McpClient;

/** A call of a tool, and what it answers. */
record Example(String tool, JsonObject arguments, JsonObject answer) {
    static Example of(McpClient client, JsonObject example) {
        JsonObject arguments = example.getJsonObject("arguments");
        String tool = example.getString("tool");
        JsonObject result = client.callTool(tool, arguments);
        assertFalse(result.getBoolean("isError", false), result::toString);
        return new Example(tool, arguments, result.getJsonObject("structuredContent"));
    }
}
