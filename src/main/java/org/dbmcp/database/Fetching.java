package org.dbmcp.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many rows come in a trip: each trip brings twice as many as the one before, where the driver
 * says that so many cannot grow too long. So whoever wants no more of them never made the database
 * work for more than as many again.
 */
final class Fetching {
    private final ResultSet rows;
    private final int most;
    private final int first;
    private int size;

    /** With which row the next trip's rows begin. */
    private int due;

    /**
     * @param most rows in a trip; 0 where the driver has no trips
     */
    Fetching(ResultSet rows, int most) throws SQLException {
        this.rows = rows;
        this.most = most;
        this.first = rows.getFetchSize();
        this.size = first;
        this.due = most > first ? 0 : Integer.MAX_VALUE;
    }

    /**
     * Notes that a row is there.
     *
     * @param index counts from 0
     */
    void at(int index) throws SQLException {
        if (index == due) {
            due += size;
            size = Math.min(most, 2 * size);
            rows.setFetchSize(size);
        }
    }

    /**
     * Lets few come from now on: nobody waits for them, and one that fails takes its trip along.
     */
    void slowDown() throws SQLException {
        if (due < Integer.MAX_VALUE) {
            due = Integer.MAX_VALUE;
            rows.setFetchSize(first);
        }
    }
}
