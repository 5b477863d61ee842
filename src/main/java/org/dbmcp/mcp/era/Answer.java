package org.dbmcp.mcp.era;

import jakarta.json.JsonValue;
import java.util.Map;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.ProtocolError;

/** What becomes of something posted. */
public sealed interface Answer {
    /**
     * It is answered.
     *
     * @param status the HTTP status, which counts only while nothing was written
     * @param body the document; null for none
     * @param headers further headers, which count only while nothing was written
     */
    record Ready(int status, JsonValue body, Map<String, String> headers) implements Answer {}

    /** It takes work. */
    record Pending(Work work) implements Answer {}

    /** Taken in, with nothing to say. */
    Ready ACCEPTED = new Ready(202, null, Map.of());

    /** A document, status 200. */
    static Ready ok(JsonValue body) {
        return new Ready(200, body, Map.of());
    }

    /** An error; {@code id} is null when it could not be read. */
    static Ready error(int status, JsonValue id, ProtocolError error) {
        return new Ready(status, JsonRpc.error(id, error), Map.of());
    }
}
