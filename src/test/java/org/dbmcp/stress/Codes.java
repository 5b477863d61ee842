package org.dbmcp.stress;

import java.util.Set;

/** Codes of failures, as callers know them. */
final class Codes {
    static final String UNREACHABLE = "database_unreachable";
    static final String UNKNOWN_OUTCOME = "outcome_unknown";
    static final String EXHAUSTED = "pool_exhausted";
    static final String TIMED_OUT = "timed_out";

    /** Those that promise success to the same call later. */
    static final Set<String> RETRYABLE =
            Set.of(UNREACHABLE, EXHAUSTED, TIMED_OUT, "conflict", "busy");

    private Codes() {}
}
