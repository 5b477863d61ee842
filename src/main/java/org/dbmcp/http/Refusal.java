package org.dbmcp.http;

import java.io.Serial;
import java.util.Map;

/** A request that is not let in; answered with a status and one sentence as JSON. */
final class Refusal extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    Refusal(int status, String message) {
        this(status, message, Map.of());
    }

    Refusal(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = headers;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
