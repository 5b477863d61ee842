package org.dbmcp.mcp;

import jakarta.json.JsonObject;

/**
 * What the client says of itself, for this call. Nothing here is verified.
 *
 * @param name its name; empty when it gave none
 * @param version its version; empty when it gave none
 * @param capabilities what it can do, as MCP's ClientCapabilities
 */
public record Client(String name, String version, JsonObject capabilities) {
    /** Whether it declared a capability, such as {@code elicitation}. */
    public boolean can(String capability) {
        return capabilities.containsKey(capability);
    }

    /**
     * Whether it declared that it can show its user a {@code form} or a {@code url}. Without any
     * mode named, forms are meant.
     */
    public boolean canElicit(String mode) {
        return capabilities.get("elicitation") instanceof JsonObject modes
                && (modes.containsKey(mode) || (mode.equals("form") && !modes.containsKey("url")));
    }
}
