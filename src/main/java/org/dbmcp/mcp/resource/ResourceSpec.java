package org.dbmcp.mcp.resource;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.dbmcp.json.Json;

/**
 * What {@code resources/list} says of a resource, or {@code resources/templates/list} of a
 * template.
 *
 * @param uri its address, or the pattern of addresses (RFC 6570, {@code {name}} only)
 * @param name its name for programs
 * @param title its name for people
 * @param description what it holds, for a model
 * @param mimeType the type of its content; null when it is not always the same
 */
public record ResourceSpec(
        String uri, String name, String title, String description, String mimeType) {
    JsonObject json(String uriKey) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add(uriKey, uri)
                        .add("name", name)
                        .add("title", title)
                        .add("description", description);
        if (mimeType != null) {
            json.add("mimeType", mimeType);
        }
        return json.build();
    }
}
