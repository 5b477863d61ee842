package org.dbmcp.mcp.era.session;

import jakarta.json.JsonObject;
import org.dbmcp.json.Json;

/** Content as 2025-03-26 knows it: a link to a resource is written out as text. */
final class OldContent {
    private OldContent() {}

    static JsonObject of(JsonObject block) {
        JsonObject plain = Json.createObjectBuilder(block).remove("_meta").build();
        if (plain.getString("type", "").equals("resource_link")) {
            return Json.createObjectBuilder()
                    .add("type", "text")
                    .add("text", plain.getString("name", "") + ": " + plain.getString("uri", ""))
                    .build();
        }
        if (plain.get("annotations") instanceof JsonObject annotations) {
            return Json.createObjectBuilder(plain)
                    .add(
                            "annotations",
                            Json.createObjectBuilder(annotations).remove("lastModified"))
                    .build();
        }
        return plain;
    }

    static JsonObject inMessage(JsonObject message) {
        return message.get("content") instanceof JsonObject content
                ? Json.createObjectBuilder(message).add("content", of(content)).build()
                : message;
    }
}
