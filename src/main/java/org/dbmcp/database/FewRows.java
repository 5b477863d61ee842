package org.dbmcp.database;

import java.util.LinkedHashMap;

/** How many rows the statements of a database gave when they last ran, of those that gave few. */
final class FewRows {
    private static final int MOST = 64;

    /** Of a statement that is remembered. */
    private static final int MOST_CHARS = 1_000;

    private final LinkedHashMap<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * What a statement gave.
     *
     * @param mostOfTrip how many of its rows may come in one trip
     */
    private record Seen(int rows, int mostOfTrip) {
        boolean areFewOf(int trip) {
            return 2L * rows < trip;
        }
    }

    /**
     * How many rows of this statement may come in one trip. It gave fewer than half of them, so
     * that it is likely to give no more.
     *
     * @param wanted rows at most
     * @return 0 when it is not known
     */
    synchronized int most(String sql, int wanted) {
        Seen last = seen.get(sql);
        int trip = last == null ? 0 : Math.min(wanted, last.mostOfTrip());
        return trip > 0 && last.areFewOf(trip) ? trip : 0;
    }

    /**
     * Notes what a statement gave.
     *
     * @param rows all that it gave
     * @param mostOfTrip how many of them may come in one trip
     */
    synchronized void note(String sql, int rows, int mostOfTrip) {
        Seen now = new Seen(rows, mostOfTrip);
        if (now.areFewOf(mostOfTrip) && sql.length() <= MOST_CHARS) {
            seen.put(sql, now);
            if (seen.size() > MOST) {
                seen.pollFirstEntry();
            }
        } else {
            seen.remove(sql);
        }
    }

    /** It gave more than that, or failed. */
    synchronized void forget(String sql) {
        seen.remove(sql);
    }
}
