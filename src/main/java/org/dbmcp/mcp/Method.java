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
}
