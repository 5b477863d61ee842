package org.dbmcp.mcp;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import org.dbmcp.json.Json;

/** One block of a tool's or a prompt's content. */
public sealed interface Content {
    /** The block as MCP's ContentBlock. */
    JsonObject json();

    /** Words. */
    record Text(JsonString words) implements Content {
        public Text(String text) {
            this(Json.createValue(text));
        }

        /** The words as a text. */
        public String text() {
            return words.getString();
        }

        @Override
        public JsonObject json() {
            return block("text").add("text", words).build();
        }
    }

    /** A picture, as base64. */
    record Image(String data, String mimeType) implements Content {
        @Override
        public JsonObject json() {
            return block("image").add("data", data).add("mimeType", mimeType).build();
        }
    }

    /** Sound, as base64. */
    record Audio(String data, String mimeType) implements Content {
        @Override
        public JsonObject json() {
            return block("audio").add("data", data).add("mimeType", mimeType).build();
        }
    }

    /** A resource itself, as MCP's TextResourceContents or BlobResourceContents. */
    record Embedded(JsonObject resource) implements Content {
        @Override
        public JsonObject json() {
            return block("resource").add("resource", resource).build();
        }
    }

    /** A link to a resource; description and type are null when there is none. */
    record Link(String uri, String name, String description, String mimeType) implements Content {
        @Override
        public JsonObject json() {
            JsonObjectBuilder link = block("resource_link").add("uri", uri).add("name", name);
            if (description != null) {
                link.add("description", description);
            }
            if (mimeType != null) {
                link.add("mimeType", mimeType);
            }
            return link.build();
        }
    }

    private static JsonObjectBuilder block(String type) {
        return Json.createObjectBuilder().add("type", type);
    }
}
