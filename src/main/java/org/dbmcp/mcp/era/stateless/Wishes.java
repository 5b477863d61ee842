package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.LogLevel;

/**
 * What a request wants to hear before its answer. It is judged after the envelope, since another
 * revision may write it otherwise.
 *
 * @param progressToken under which to send progress; null for none
 * @param logLevel the lowest level of log lines; null for none
 */
record Wishes(JsonValue progressToken, LogLevel logLevel) {
    private static final String LOG_LEVEL = Envelope.PREFIX + "logLevel";

    /**
     * The wishes of a request that has an envelope.
     *
     * @throws ProtocolError -32602 if one is malformed
     */
    static Wishes of(Message.Request request) {
        JsonObject meta = request.params().getJsonObject("_meta");
        return new Wishes(progressToken(meta.get("progressToken")), logLevel(meta.get(LOG_LEVEL)));
    }

    /** Whether there are any. */
    boolean any() {
        return progressToken != null || logLevel != null;
    }

    private static JsonValue progressToken(JsonValue token) {
        if (token == null
                || token instanceof JsonString
                || (token instanceof JsonNumber number && number.isIntegral())) {
            return token;
        }
        throw invalid("progressToken must be a string or an integer");
    }

    private static LogLevel logLevel(JsonValue level) {
        if (level == null) {
            return null;
        }
        String name = level instanceof JsonString text ? text.getString() : "";
        return LogLevel.named(name)
                .orElseThrow(() -> invalid(LOG_LEVEL + " is not one of the eight levels"));
    }

    private static ProtocolError invalid(String message) {
        return new ProtocolError(INVALID_PARAMS, message);
    }
}
