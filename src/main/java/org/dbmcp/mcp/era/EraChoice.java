package org.dbmcp.mcp.era;

import static org.dbmcp.jsonrpc.ErrorCode.HEADER_MISMATCH;
import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;
import static org.dbmcp.jsonrpc.ErrorCode.INVALID_REQUEST;
import static org.dbmcp.mcp.era.Generation.SESSION;
import static org.dbmcp.mcp.era.Generation.STATELESS;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;

/**
 * Decides which generation a message belongs to: by its body first, with the version header as a
 * cross-check. It is a property of the message, not of its method.
 */
final class EraChoice {
    static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final String FIRST_STATELESS = "2026-07-28";

    private EraChoice() {}

    static Generation of(JsonValue body, Headers headers) {
        boolean modernHeader =
                headers.one("MCP-Protocol-Version").map(EraChoice::isStateless).orElse(false);
        if (body instanceof JsonArray batch) {
            return ofBatch(batch, modernHeader);
        }
        if (!(body instanceof JsonObject object)) {
            throw new ProtocolError(INVALID_REQUEST, "A message is an object");
        }
        return switch (Message.of(object)) {
            case Message.Request request -> ofRequest(request, modernHeader);
            case Message.Notification told ->
                    claims(told.params()) || modernHeader ? STATELESS : SESSION;
            case Message.Response response -> SESSION;
        };
    }

    private static Generation ofRequest(Message.Request request, boolean modernHeader) {
        if (request.method().equals("initialize") && !claimsCompletely(request.params())) {
            if (modernHeader) {
                throw new ProtocolError(
                        HEADER_MISMATCH,
                        "initialize does not belong to the revision in MCP-Protocol-Version");
            }
            return SESSION;
        }
        if (claims(request.params())) {
            return STATELESS;
        }
        if (modernHeader) {
            throw new ProtocolError(
                    INVALID_PARAMS, "params._meta must hold " + VERSION + " and " + CAPABILITIES);
        }
        return SESSION;
    }

    private static Generation ofBatch(JsonArray batch, boolean modernHeader) {
        if (batch.isEmpty()) {
            throw new ProtocolError(INVALID_REQUEST, "A batch must not be empty");
        }
        if (modernHeader || batch.stream().anyMatch(EraChoice::isClaiming)) {
            throw new ProtocolError(INVALID_REQUEST, "This revision has no batches");
        }
        return SESSION;
    }

    private static boolean isClaiming(JsonValue message) {
        return message instanceof JsonObject object
                && object.get("params") instanceof JsonObject params
                && claims(params);
    }

    private static boolean claims(JsonObject params) {
        return params.get("_meta") instanceof JsonObject meta && meta.containsKey(VERSION);
    }

    private static boolean claimsCompletely(JsonObject params) {
        return params.get("_meta") instanceof JsonObject meta
                && meta.get(VERSION) instanceof JsonString version
                && isStateless(version.getString())
                && meta.get(CAPABILITIES) instanceof JsonObject;
    }

    private static boolean isStateless(String version) {
        return version.compareTo(FIRST_STATELESS) >= 0;
    }
}
