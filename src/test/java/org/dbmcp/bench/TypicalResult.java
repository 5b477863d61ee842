package org.dbmcp.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What assistants ask for most, to be counted in tokens; on H2, so that no server is needed. */
enum TypicalResult {
    ONE("one row of 6", persons(1)),
    TWENTY("20 rows of 6", persons(20)),
    HUNDRED("100 rows of 6", persons(100)),
    WIDE(
            "10 rows of 20",
            IntStream.rangeClosed(1, 20)
                    .mapToObj(i -> "'value ' || X * " + i + " AS measurement_" + i)
                    .collect(Collectors.joining(", ", "SELECT ", " FROM SYSTEM_RANGE(1, 10)"))),
    SPARSE(
            "12 rows of 4, with NULL",
            "SELECT CAST(X AS INT) AS \"month\", X * 1234.5 AS revenue,"
                    + " CASE WHEN X > 2 THEN CAST(X * 10 AS INT) END AS growth,"
                    + " CAST(NULL AS VARCHAR) AS remark FROM SYSTEM_RANGE(1, 12)");

    private final String title;
    private final String sql;

    TypicalResult(String title, String sql) {
        this.title = title;
        this.sql = sql;
    }

    private static String persons(int count) {
        return "SELECT CAST(X AS INT) AS id, 'Customer ' || X AS name,"
                + " 'c' || X || '@example.com' AS email,"
                + " DATEADD(DAY, X, DATE '2026-01-31') AS since, MOD(X, 3) = 0 AS active,"
                + " CAST(X * 12.5 AS DECIMAL(10, 2)) AS balance FROM SYSTEM_RANGE(1, "
                + count
                + ")";
    }

    /** For the head of a table. */
    String title() {
        return title;
    }

    String sql() {
        return sql;
    }
}
