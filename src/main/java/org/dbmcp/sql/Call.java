package org.dbmcp.sql;

/**
 * A function that a statement calls.
 *
 * @param schema what it is qualified with; empty when with nothing
 * @param name in lower case, without quotes
 * @param arguments how many; -1 when it is written like a column of a row
 */
record Call(String schema, String name, int arguments) {
    /** {@code row.function} instead of {@code function(row)}. */
    static final int LIKE_A_COLUMN = -1;
}
