package org.dbmcp.mcp;

import jakarta.json.JsonObject;

/**
 * A question for the client.
 *
 * @param method {@code elicitation/create}, {@code sampling/createMessage} or {@code roots/list}
 * @param params the question's own parameters, without era-specific ones
 */
public record InputRequest(String method, JsonObject params) {
    /** The client capability that it needs. */
    public String capability() {
        return method.substring(0, method.indexOf('/'));
    }
}
