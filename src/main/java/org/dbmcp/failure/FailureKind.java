package org.dbmcp.failure;

import static org.dbmcp.failure.FailureKind.Mender.DEVELOPER;
import static org.dbmcp.failure.FailureKind.Mender.MODEL;
import static org.dbmcp.failure.FailureKind.Mender.OPERATOR;

import java.util.Locale;

/** Everything that can go wrong in a call, and whose move it is then. */
public enum FailureKind {
    INVALID_ARGUMENT(MODEL, false),
    UNKNOWN_CONNECTION(MODEL, false),
    NAME_TAKEN(MODEL, false),
    SQL_REFUSED(MODEL, false),
    SQL_INVALID(MODEL, false),
    CONSTRAINT_VIOLATED(MODEL, false),
    NOT_SUPPORTED(MODEL, false),
    CANCELLED(MODEL, false),
    TIMED_OUT(MODEL, true),
    CONFLICT(MODEL, true),
    /** A change was sent, and its answer never came. */
    OUTCOME_UNKNOWN(MODEL, false),
    BUSY(MODEL, true),
    ACCESS_DENIED(OPERATOR, false),
    MISCONFIGURED(OPERATOR, false),
    POOL_EXHAUSTED(OPERATOR, true),
    DATABASE_UNREACHABLE(OPERATOR, true),
    INTERNAL(DEVELOPER, false);

    /**
     * Whose move it is: the model rewrites, the operator reconfigures, the developer fixes a bug.
     */
    public enum Mender {
        MODEL,
        OPERATOR,
        DEVELOPER
    }

    private final Mender mender;
    private final boolean retryable;

    FailureKind(Mender mender, boolean retryable) {
        this.mender = mender;
        this.retryable = retryable;
    }

    /** Who can mend a failure of this kind. */
    public Mender mender() {
        return mender;
    }

    /** Whether the same call may succeed later without any change. */
    public boolean retryable() {
        return retryable;
    }

    /** The name on the wire, such as {@code sql_invalid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
