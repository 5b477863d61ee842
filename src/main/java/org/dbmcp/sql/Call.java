package org.dbmcp.sql;

/**
 * A function that a statement calls.
 *
 * @param schema what it is qualified with; empty when with nothing
 * @param name in lower case, without quotes
 * @param arguments how many; less than 0 when it is written in another way
 */
record Call(String schema, String name, int arguments) {
    /** {@code row.function} instead of {@code function(row)}. */
    static final int LIKE_A_COLUMN = -1;

    /** {@code (value).function} instead of {@code function(value)}. */
    static final int LIKE_A_FIELD = -2;

    /** The function behind an operator. */
    static final int OPERATOR = -3;

    /** The function that makes a value of this type. */
    static final int CAST = -4;
}
