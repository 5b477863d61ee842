package org.dbmcp.feature.query;

import java.io.IOException;
import java.io.Serial;
import org.dbmcp.failure.Failure;

/** A file reached a limit. */
final class Overrun extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final Failure failure;

    Overrun(Failure failure) {
        super(failure.getMessage());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
