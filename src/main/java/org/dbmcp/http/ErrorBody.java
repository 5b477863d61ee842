package org.dbmcp.http;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_REQUEST;

import org.dbmcp.json.JsonText;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.ProtocolError;

/** The body of every refusal: a JSON-RPC error without an id, since no message was read. */
final class ErrorBody {
    private ErrorBody() {}

    static byte[] of(String message) {
        return of(new ProtocolError(INVALID_REQUEST, message));
    }

    static byte[] of(ProtocolError error) {
        return JsonText.bytes(JsonRpc.error(null, error));
    }
}
