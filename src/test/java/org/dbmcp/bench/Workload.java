package org.dbmcp.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is asked of a database.
 *
 * @param name the name in the table
 * @param callers how many call at a time
 * @param sql the statement; a ? is a bound key
 * @param rows how many it gives
 * @param expected what stands in each answer; %d is the key
 * @param goal the least share of the combined floor, in percent
 */
record Workload(String name, int callers, String sql, int rows, String expected, int goal) {
    private static final int KEYS = 64;
    private static final String COLUMNS = "SELECT id, name, email, since, active, balance FROM ";

    static Workload one(int callers) {
        return new Workload("W1 `SELECT 1`", callers, "SELECT 1 AS one", 1, "one", 65);
    }

    static Workload lookup(int callers) {
        String sql = COLUMNS + People.TABLE + " WHERE id = ?";
        return new Workload("W2 a row by its key", callers, sql, 1, "Customer %d", 65);
    }

    /** The first rows of the table. */
    static Workload rows(String name, int callers, int rows, int goal) {
        String sql = COLUMNS + People.TABLE + " WHERE id <= " + rows + " ORDER BY id";
        return new Workload(name, callers, sql, rows, "Customer " + rows, goal);
    }

    boolean bound() {
        return sql.indexOf('?') >= 0;
    }

    /** The keys to look up in turn; one that does not matter when nothing is bound. */
    List<Integer> keys() {
        return bound()
                ? IntStream.range(0, KEYS)
                        .map(i -> 1 + i * 7_919 % People.LOOKED_UP)
                        .boxed()
                        .toList()
                : List.of(0);
    }

    String expected(int key) {
        return expected.formatted(key);
    }
}
