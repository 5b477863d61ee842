package org.dbmcp.jsonrpc;

import jakarta.json.JsonObject;
import java.io.Serial;

/** A bad message: it is answered with a JSON-RPC error, not with a result. */
public final class ProtocolError extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int code;
    private final transient JsonObject data;

    /** An error without further data. */
    public ProtocolError(int code, String message) {
        this(code, message, null);
    }

    /**
     * An error.
     *
     * @param code one of {@link ErrorCode}
     * @param message one short sentence
     * @param data details for programs; null for none
     */
    public ProtocolError(int code, String message, JsonObject data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    public int code() {
        return code;
    }

    /** Details for programs, or null. */
    public JsonObject data() {
        return data;
    }
}
