package org.dbmcp.mcp.resource;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Content of a resource, or a part of it. */
public sealed interface Contents {
    /** As MCP's TextResourceContents or BlobResourceContents. */
    JsonObject json();

    /** Words. */
    record Text(String uri, String mimeType, String text) implements Contents {
        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add("uri", uri)
                    .add("mimeType", mimeType)
                    .add("text", text)
                    .build();
        }
    }

    /** Bytes, as base64. */
    record Blob(String uri, String mimeType, String blob) implements Contents {
        @Override
        public JsonObject json() {
            return Json.createObjectBuilder()
                    .add("uri", uri)
                    .add("mimeType", mimeType)
                    .add("blob", blob)
                    .build();
        }
    }
}
