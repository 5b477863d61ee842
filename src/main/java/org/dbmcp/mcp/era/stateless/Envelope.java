package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.era.LogLevel;

/**
 * What a request says about itself in {@code params._meta}.
 *
 * @param version the revision it is written in
 * @param client who sends it
 * @param progressToken under which to send progress; null for none
 * @param logLevel the lowest level of log lines it wants; null for none
 */
record Envelope(String version, Client client, JsonValue progressToken, LogLevel logLevel) {
    private static final String PREFIX = "io.modelcontextprotocol/";

    /**
     * The envelope of this request.
     *
     * @throws ProtocolError -32602 if it is incomplete
     */
    static Envelope of(Message.Request request) {
        if (!(request.params().get("_meta") instanceof JsonObject meta)) {
            throw invalid("params._meta is missing");
        }
        if (!(meta.get(PREFIX + "protocolVersion") instanceof JsonString version)) {
            throw invalid("params._meta must hold " + PREFIX + "protocolVersion, a string");
        }
        if (!(meta.get(PREFIX + "clientCapabilities") instanceof JsonObject capabilities)) {
            throw invalid("params._meta must hold " + PREFIX + "clientCapabilities, an object");
        }
        return new Envelope(
                version.getString(),
                client(meta.get(PREFIX + "clientInfo"), capabilities),
                progressToken(meta.get("progressToken")),
                logLevel(meta.get(PREFIX + "logLevel")));
    }

    private static Client client(JsonValue info, JsonObject capabilities) {
        return info instanceof JsonObject named
                ? new Client(text(named, "name"), text(named, "version"), capabilities)
                : new Client("", "", capabilities);
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
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
                .orElseThrow(() -> invalid(PREFIX + "logLevel is not one of the eight levels"));
    }

    private static ProtocolError invalid(String message) {
        return new ProtocolError(INVALID_PARAMS, message);
    }
}
