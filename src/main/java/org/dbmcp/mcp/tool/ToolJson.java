package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.dbmcp.access.Effect;
import org.dbmcp.json.Json;

/** A tool as MCP's Tool. */
final class ToolJson {
    private ToolJson() {}

    static JsonObject of(Tool<?> tool) {
        ToolSpec<?> spec = tool.spec();
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("name", spec.name())
                        .add("title", spec.title())
                        .add("description", spec.description())
                        .add("inputSchema", tool.inputSchema());
        if (spec.outputSchema() != null) {
            json.add("outputSchema", spec.outputSchema());
        }
        return json.add("annotations", annotations(spec)).build();
    }

    /** All hints are said, since the protocol assumes the worst of what is left out. */
    private static JsonObject annotations(ToolSpec<?> spec) {
        return Json.createObjectBuilder()
                .add("title", spec.title())
                .add("readOnlyHint", spec.effect() == Effect.READS)
                .add("destructiveHint", spec.effect() == Effect.DESTROYS)
                .add("idempotentHint", spec.idempotent())
                .add("openWorldHint", spec.openWorld())
                .build();
    }
}
