package org.dbmcp.mcp;

import jakarta.json.JsonObject;

/** A feature of the protocol that this server may have. To be a bean is all it takes. */
public interface Capability {
    /** Its key in MCP's ServerCapabilities, such as {@code tools}. */
    String key();

    /** Whether the server has it: what is announced must work, and what is not must not. */
    default boolean offered() {
        return true;
    }

    /** What ServerCapabilities says under the key, blind to eras; mostly empty. */
    default JsonObject details() {
        return JsonObject.EMPTY_JSON_OBJECT;
    }
}
