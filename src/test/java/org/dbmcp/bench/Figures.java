package org.dbmcp.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What came out of calling for a while.
 *
 * @param rate calls a second
 * @param p50 microseconds
 * @param p99 microseconds
 * @param bytes of an answer
 */
record Figures(double rate, double p50, double p99, long bytes) {
    /** Of all callers together; the times are nanoseconds. */
    static Figures of(double rate, long[] times, long bytes) {
        Arrays.sort(times);
        return new Figures(rate, at(times, 0.5), at(times, 0.99), bytes);
    }

    /** The round whose rate is in the middle: what else the machine does shows less in it. */
    static Figures middle(List<Figures> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Figures::rate))
                .toList()
                .get(rounds.size() / 2);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1_000.0;
    }
}
