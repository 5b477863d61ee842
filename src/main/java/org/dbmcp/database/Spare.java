package org.dbmcp.database;

import java.time.Duration;

/**
 * What a statement may give beyond what is wanted of it: rows that are kept for later, for a short
 * while, and only where stopping in the middle of them takes back no change.
 *
 * @param maxRows rows at most, those that are wanted among them
 * @param free whether there may be any
 */
record Spare(int maxRows, boolean free, Running running) {
    /** For rows that nobody waits for. */
    private static final Duration LONGEST = Duration.ofMillis(300);

    static Spare of(Query query, boolean readsOnly, Running running) {
        int maxRows = readsOnly ? query.maxRows() + query.spareRows() : query.maxRows();
        return new Spare(maxRows, readsOnly, running);
    }

    /** All that is wanted is there. */
    void begin() {
        if (free) {
            running.enough(LONGEST);
        }
    }

    /** Whether nothing that happens now takes away what is wanted. */
    boolean hasBegun() {
        return running.hasEnough();
    }
}
