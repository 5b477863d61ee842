package org.dbmcp.mcp.completion;

import jakarta.json.JsonObject;
import org.dbmcp.mcp.Params;

/**
 * Whose argument is completed.
 *
 * @param type {@code ref/prompt} or {@code ref/resource}
 * @param name the prompt's name, or the resource's template
 */
public record Reference(String type, String name) {
    /** A prompt. */
    public static Reference prompt(String name) {
        return new Reference("ref/prompt", name);
    }

    /** A template of resources. */
    public static Reference resource(String template) {
        return new Reference("ref/resource", template);
    }

    static Reference of(JsonObject json) {
        String type = Params.string(json, "type");
        return switch (type) {
            case "ref/prompt" -> prompt(Params.string(json, "name"));
            case "ref/resource" -> resource(Params.string(json, "uri"));
            default -> throw Params.invalid("Unknown type of reference: " + type);
        };
    }
}
