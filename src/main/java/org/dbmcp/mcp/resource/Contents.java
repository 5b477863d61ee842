package org.dbmcp.mcp.resource;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.dbmcp.json.Json;

/** Content of a resource, or a part of it. */
public sealed interface Contents {
    /** As MCP's TextResourceContents or BlobResourceContents. */
    JsonObject json();

    /** Words; {@code meta} is what else is to be said of them, or null. */
    record Text(String uri, String mimeType, String text, JsonObject meta) implements Contents {
        /** With nothing more to say. */
        public Text(String uri, String mimeType, String text) {
            this(uri, mimeType, text, null);
        }

        @Override
        public JsonObject json() {
            return part(uri, mimeType, meta).add("text", text).build();
        }
    }

    /** Bytes, as base64; {@code meta} as above. */
    record Blob(String uri, String mimeType, String blob, JsonObject meta) implements Contents {
        /** With nothing more to say. */
        public Blob(String uri, String mimeType, String blob) {
            this(uri, mimeType, blob, null);
        }

        @Override
        public JsonObject json() {
            return part(uri, mimeType, meta).add("blob", blob).build();
        }
    }

    private static JsonObjectBuilder part(String uri, String mimeType, JsonObject meta) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("uri", uri).add("mimeType", mimeType);
        return meta == null ? json : json.add("_meta", meta);
    }
}
