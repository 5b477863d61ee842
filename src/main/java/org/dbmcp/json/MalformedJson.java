package org.dbmcp.json;

import java.io.Serial;

/** Bytes that are not the JSON that we accept; the message says why, without quoting them. */
public final class MalformedJson extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    MalformedJson(String message, Throwable cause) {
        super(message, cause);
    }
}
