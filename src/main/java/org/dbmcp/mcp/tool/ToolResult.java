package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.dbmcp.json.JsonText;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.InputRequest;

/**
 * What a tool gives back. It never blocks to ask: it returns the question, and is called again with
 * the answer.
 */
public sealed interface ToolResult {
    /**
     * The result, or a failure that the tool words itself.
     *
     * @param content blocks for the model
     * @param structured the same for programs, by the tool's output schema; null when it has none
     * @param failed whether it is a failure
     */
    record Done(List<Content> content, JsonObject structured, boolean failed)
            implements ToolResult {
        /** A result whose text is the same JSON, over several lines. */
        public static Done of(JsonObject structured) {
            return of(JsonText.pretty(structured), structured);
        }

        /** A result with its text. */
        public static Done of(String text, JsonObject structured) {
            return new Done(List.of(new Content.Text(text)), structured, false);
        }
    }

    /**
     * Questions for the client.
     *
     * @param requests by keys of the tool's choice
     * @param state what the tool wants to see again; null for nothing
     */
    record NeedsInput(Map<String, InputRequest> requests, JsonObject state) implements ToolResult {}
}
