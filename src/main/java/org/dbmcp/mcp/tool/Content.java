package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;

/** One block of a tool's or a prompt's content. */
public sealed interface Content {
    /** Words. */
    record Text(String text) implements Content {}

    /** A picture, as base64. */
    record Image(String data, String mimeType) implements Content {}

    /** Sound, as base64. */
    record Audio(String data, String mimeType) implements Content {}

    /** A resource itself, as MCP's TextResourceContents or BlobResourceContents. */
    record Embedded(JsonObject resource) implements Content {}

    /** A link to a resource. */
    record Link(String uri, String name, String description, String mimeType) implements Content {}
}
