package org.dbmcp.result;

import java.io.IOException;
import java.io.Serial;
import org.dbmcp.failure.Failure;

/** A file reached a limit, be it the server's or its format's. */
public final class Overrun extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final Failure failure;

    /** An overrun that is told like this. */
    public Overrun(Failure failure) {
        super(failure.getMessage());
        this.failure = failure;
    }

    /** What the caller is told. */
    public Failure failure() {
        return failure;
    }
}
