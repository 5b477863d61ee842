package org.dbmcp.mcp.prompt;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.json.RecordWriter;

/**
 * What {@code prompts/list} says of a prompt.
 *
 * @param name its name on the wire
 * @param title its name for people
 * @param description what it is good for
 * @param arguments what it asks for
 */
public record PromptSpec(
        String name, String title, String description, List<PromptArgument> arguments) {
    JsonObject json() {
        return RecordWriter.write(this);
    }
}
