package org.dbmcp.mcp.resource;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Reply;

/** Content as MCP's ReadResourceResult. */
final class ResourceJson {
    private ResourceJson() {}

    static Reply.Done reply(ResourceResult result) {
        List<JsonObject> parts = result.contents().stream().map(Contents::json).toList();
        return new Reply.Done(
                Json.createObjectBuilder().add("contents", Json.createArrayBuilder(parts)).build(),
                result.cache());
    }
}
