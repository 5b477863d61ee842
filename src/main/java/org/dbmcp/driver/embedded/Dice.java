package org.dbmcp.driver.embedded;

import java.util.List;

/**
 * Numbers that look random and are the same on every machine and with every JDK, because the
 * arithmetic is written down here.
 */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_MIX = 0x94D049BB133111EBL;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * FIRST_MIX;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    /** A number from {@code least} to {@code most}, both possible. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One of these. */
    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
