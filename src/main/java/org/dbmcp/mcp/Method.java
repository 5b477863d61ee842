package org.dbmcp.mcp;

import static org.dbmcp.jsonrpc.ErrorCode.INTERNAL_ERROR;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.jsonrpc.ProtocolError;

/** Serves one method of the protocol. To be a bean is all it takes to be offered. */
public interface Method {
    /** Its name on the wire, such as {@code tools/list}. */
    String name();

    /**
     * Answers a call. Bad parameters are a {@link ProtocolError}.
     *
     * @return never null
     */
    Reply answer(Call call);

    /**
     * Where in the parameters the values stand that clients of 2026-07-28 repeat in a header, by
     * the header's name without {@code Mcp-Param-}.
     */
    default Map<String, List<String>> mirrored(JsonObject params) {
        return Map.of();
    }

    /**
     * The reply to a call that could not be made, or not go on.
     *
     * @throws ProtocolError where this method has no failed results
     */
    default Reply.Done failed(Failure failure) {
        throw new ProtocolError(INTERNAL_ERROR, failure.getMessage());
    }

    /** Whether it is served at all, which may depend on whether there is something to serve. */
    default boolean offered() {
        return true;
    }

    /** Whether only the 2025 revisions have it. */
    default boolean retired() {
        return false;
    }
}
