package org.dbmcp.json;

import java.io.Serial;

/** JSON that is not what a record asks for; the message names the field and says what is wrong. */
public final class InvalidValue extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    InvalidValue(String message) {
        super(message);
    }
}
