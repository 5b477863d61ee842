package org.dbmcp.feature.performance;

import java.time.Duration;

/**
 * One deadline for several statements.
 *
 * @param whole what all of them have
 * @param start by {@link System#nanoTime}
 */
record TimeLeft(Duration whole, long start) {
    private static final Duration LEAST = Duration.ofMillis(1);

    /** Begins now. */
    static TimeLeft of(Duration whole) {
        return new TimeLeft(whole, System.nanoTime());
    }

    /** What the next one has, in whole milliseconds; at least one, so that it says it is late. */
    Duration now() {
        long left = whole.minusNanos(System.nanoTime() - start).toMillis();
        return left < LEAST.toMillis() ? LEAST : Duration.ofMillis(left);
    }
}
