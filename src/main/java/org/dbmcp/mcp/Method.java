package org.dbmcp.mcp;

/** Serves one method of the protocol. To be a bean is all it takes to be offered. */
public interface Method {
    /** Its name on the wire, such as {@code tools/list}. */
    String name();

    /**
     * Answers a call. Bad parameters are a {@link org.dbmcp.jsonrpc.ProtocolError}.
     *
     * @return never null
     */
    Reply answer(Call call);

    /** Whether it is served at all, which may depend on whether there is something to serve. */
    default boolean offered() {
        return true;
    }

    /** Whether only the 2025 revisions have it. */
    default boolean retired() {
        return false;
    }
}
