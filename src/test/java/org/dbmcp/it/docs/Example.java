package org.dbmcp.it.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.function.UnaryOperator;
import org.dbmcp.it.server.McpClient;

/**
 * A call of a tool that succeeds, and what it answers.
 *
 * @param hidden whether it only prepares what others show
 */
record Example(String tool, JsonObject arguments, JsonObject answer, boolean hidden) {
    private static final JsonValue NEXT = Json.createValue("$page.next");

    /**
     * Makes the call.
     *
     * @param before the example before this one, whose next page it may ask for; null for none
     */
    static Example of(McpClient client, JsonObject example, Example before, Stage stage) {
        JsonObject wanted = example.getJsonObject("arguments");
        JsonObject arguments =
                each(wanted, value -> value.equals(NEXT) ? next(before) : stage.real(value));
        String tool = example.getString("tool");
        JsonObject result = client.callTool(tool, arguments);
        assertFalse(result.getBoolean("isError", false), result::toString);
        return new Example(
                tool,
                each(wanted, stage::shown),
                stage.steady(result.getJsonObject("structuredContent")),
                example.getBoolean("hidden", false));
    }

    private static JsonString next(Example before) {
        return before.answer().getJsonObject("page").getJsonString("next");
    }

    private static JsonObject each(JsonObject object, UnaryOperator<JsonValue> change) {
        var changed = Json.createObjectBuilder();
        object.forEach((key, value) -> changed.add(key, change.apply(value)));
        return changed.build();
    }
}
