package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLimitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT a FROM t LIMIT 10                     | 10
                    select a from t limit 0;                     | 0
                    SELECT a FROM t LIMIT 10 OFFSET 20 -- x      | 10
                    SELECT a FROM t OFFSET 20 LIMIT 10           | 10
                    SELECT a FROM t ORDER BY a LIMIT 10 /* 5 */; | 10
                    """)
    void givenALimitAtItsEnd_whenRead_thenItIsKnown(String sql, int rows) {
        assertEquals(rows, SqlStatement.of(sql, Dialect.POSTGRESQL).mostRows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT a FROM t
                    SELECT a FROM (SELECT a FROM t LIMIT 10)
                    SELECT a FROM t LIMIT $1
                    SELECT a FROM t LIMIT ALL
                    SELECT a FROM t LIMIT 1e3
                    SELECT a FROM t LIMIT 10000000
                    SELECT a FROM t OFFSET 10
                    SELECT a FROM t LIMIT 5 + 5
                    LIMIT
                    10
                    """)
    void givenNoPlainOne_whenRead_thenNothingIsKnown(String sql) {
        assertEquals(-1, SqlStatement.of(sql, Dialect.POSTGRESQL).mostRows());
    }
}
