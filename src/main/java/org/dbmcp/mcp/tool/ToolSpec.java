package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;
import org.dbmcp.access.Effect;

/**
 * What {@code tools/list} says of a tool.
 *
 * @param name its name on the wire
 * @param title its name for people
 * @param description what it does, for a model: short and exact
 * @param effect the most that it does to data: what its read-only and destructive hints follow from
 * @param idempotent whether doing it twice is the same as once
 * @param openWorld whether it reaches systems that the operator did not name
 * @param arguments the record of its arguments; its schema follows from it
 * @param outputSchema JSON Schema of its structured result; null when it has none
 */
public record ToolSpec<A extends Record>(
        String name,
        String title,
        String description,
        Effect effect,
        boolean idempotent,
        boolean openWorld,
        Class<A> arguments,
        JsonObject outputSchema) {}
