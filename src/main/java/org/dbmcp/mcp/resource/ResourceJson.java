package org.dbmcp.mcp.resource;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Reply;

/** Content as MCP's ReadResourceResult. */
final class ResourceJson {
    private ResourceJson() {}

    static Reply.Done reply(List<Contents> contents, CacheHint cache) {
        List<JsonObject> parts = contents.stream().map(Contents::json).toList();
        return new Reply.Done(
                Json.createObjectBuilder().add("contents", Json.createArrayBuilder(parts)).build(),
                cache);
    }
}
