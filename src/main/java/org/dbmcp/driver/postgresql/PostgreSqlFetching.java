package org.dbmcp.driver.postgresql;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;

/**
 * How many rows come in one trip: as many as are surely small, and few where one value may be of
 * any size.
 */
final class PostgreSqlFetching {
    /** All of them together may be no longer than pgjdbc takes in at a time. */
    static final int ANY_ROWS = 50;

    /** Beyond it a trip is no part of the cost that could be seen. */
    private static final int MOST_ROWS = 1_000;

    /** A character of UTF-8. */
    private static final int MOST_BYTES_OF_CHARACTER = 4;

    /** The length of each value in a message, or its beginning. */
    private static final int FRAME_BYTES = 8;

    private PostgreSqlFetching() {}

    /**
     * @param maxBytes what all rows of a trip may have together
     */
    static int mostRows(ResultSetMetaData columns, int maxBytes) throws SQLException {
        return (int) Math.max(ANY_ROWS, Math.min(MOST_ROWS, maxBytes / widest(columns)));
    }

    /** How many rows fit that are as long as one that was seen, or four times as long. */
    static int rows(long rowBytes, int maxBytes) {
        return Math.clamp(maxBytes / (4 * Math.max(1, rowBytes)), 1, MOST_ROWS);
    }

    /** The most bytes of a row; a value without a bound counts as more than any message holds. */
    private static long widest(ResultSetMetaData columns) throws SQLException {
        long bytes = FRAME_BYTES;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            long characters =
                    columns.getColumnType(i) == Types.ARRAY
                            ? Integer.MAX_VALUE // pgjdbc tells the size of an element
                            : columns.getColumnDisplaySize(i);
            bytes += characters * MOST_BYTES_OF_CHARACTER + FRAME_BYTES;
        }
        return bytes;
    }
}
