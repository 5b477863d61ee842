package org.dbmcp.feature.performance;

/** How a check ended, the worst last. */
enum Verdict {
    OK,
    /** The login may not see it, or nothing tells. */
    UNKNOWN,
    WARNING,
    CRITICAL;

    /** The worse of both. */
    Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
