package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Client;

/**
 * What a request says about itself in {@code params._meta}.
 *
 * @param version the revision it is written in
 * @param client who sends it
 */
record Envelope(String version, Client client) {
    static final String PREFIX = "io.modelcontextprotocol/";

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
                version.getString(), client(meta.get(PREFIX + "clientInfo"), capabilities));
    }

    private static Client client(JsonValue info, JsonObject capabilities) {
        return info instanceof JsonObject named
                ? new Client(text(named, "name"), text(named, "version"), capabilities)
                : new Client("", "", capabilities);
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }

    private static ProtocolError invalid(String message) {
        return new ProtocolError(INVALID_PARAMS, message);
    }
}
