package org.dbmcp.stress;

import java.util.List;

/**
 * How long calls took.
 *
 * @param sorted milliseconds, the shortest first
 */
record Latencies(List<Long> sorted) {
    int count() {
        return sorted.size();
    }

    /** Milliseconds that 99 of 100 calls did not exceed. */
    long p99() {
        return sorted.get(Math.ceilDiv(sorted.size() * 99, 100) - 1);
    }
}
