package org.dbmcp.feature.performance;

/**
 * What a trial of an index showed, over the statements whose plans use it.
 *
 * @param before the planner's cost without it
 * @param after the planner's cost with it
 * @param saved what all their calls save, in the same unit
 * @param statements how many they are
 * @param bytes how large it would be
 */
record IndexGain(double before, double after, double saved, int statements, long bytes) {
    /** Less is not worth what each change of the table costs then. */
    private static final double LEAST_SHARE = 0.05;

    static IndexGain none(long bytes) {
        return new IndexGain(0, 0, 0, 0, bytes);
    }

    /** The same, with one more statement. */
    IndexGain and(double costBefore, double costAfter, long calls) {
        return new IndexGain(
                before + costBefore,
                after + costAfter,
                saved + (costBefore - costAfter) * calls,
                statements + 1,
                bytes);
    }

    /** The share of the cost that is saved, 0 to 1. */
    double share() {
        return before > 0 ? 1 - after / before : 0;
    }

    boolean isWorthIt() {
        return share() >= LEAST_SHARE;
    }
}
