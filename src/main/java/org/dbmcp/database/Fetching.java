package org.dbmcp.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many rows come in a trip: each trip brings twice as many as the one before, where the driver
 * says that so many cannot grow too long. So whoever wants no more of them never made the database
 * work for more than as many again. A trip that brings the last wanted row brings none behind it,
 * which might take long, or fail.
 */
final class Fetching {
    /** Of rows that nobody waits for: one that fails takes its trip along. */
    private static final int SPARE_ROWS = 50;

    private final ResultSet rows;
    private final int most;
    private final int wanted;
    private int size;

    /** With which row the next trip that can be planned behind begins. */
    private int begin;

    /**
     * @param most rows in a trip; 0 where the driver has no trips
     * @param wanted how many rows are waited for
     */
    Fetching(ResultSet rows, int most, int wanted) throws SQLException {
        this.rows = rows;
        this.most = most;
        this.wanted = wanted;
        this.size = rows.getFetchSize();
        this.begin = most > 0 ? 0 : Integer.MAX_VALUE;
    }

    /** Whether the next row is the first of its trip, so that the trip behind it can be planned. */
    boolean isDue(int index) {
        return index == begin;
    }

    /**
     * Plans the next trip.
     *
     * @param fitting how many rows of the size seen so far a trip takes
     */
    void plan(int fitting) throws SQLException {
        int next = begin + size;
        int larger = Math.max(1, Math.min(Math.min(most, fitting), 2 * size));
        int left = wanted - next;
        size = left > 0 ? Math.min(larger, left) : Math.min(larger, SPARE_ROWS);
        rows.setFetchSize(size);
        begin = next;
    }
}
