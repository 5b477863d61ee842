package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT * FROM t WHERE a = 1 | a equal",
                "SELECT a FROM t WHERE t.a = $1 AND b > 5 ORDER BY c | t.a equal, b range, c sort",
                "SELECT 1 FROM sales.orders AS o WHERE o.a IN (1, 2) | orders.a equal",
                "SELECT 1 FROM a x JOIN b y ON x.id = y.a_id WHERE y.c = 'z' |"
                        + " a.id join, b.a_id join, b.c equal",
                "SELECT 1 FROM t WHERE a LIKE 'x%' AND b LIKE '%x' | a range",
                "SELECT 1 FROM t WHERE a BETWEEN 1 AND 2 | a range",
                "SELECT 1 FROM t WHERE 5 < a AND 'x' = b AND 7 >= c | a range, b equal, c range",
                "SELECT 1 FROM t WHERE a <> 1 AND b != 2 AND NOT c | ",
                "SELECT 1 FROM t WHERE lower(a) = 'x' AND b + 1 = 2 AND c = d + 1 | c equal",
                "UPDATE t SET a = 1 WHERE b = :id | b equal",
                "DELETE FROM t WHERE b = ? | b equal",
                "INSERT INTO t (a) VALUES (1) | ",
                "SELECT 1 FROM t WHERE a = (SELECT max(b) FROM u WHERE c = 1) |"
                        + " a equal, c equal",
                "SELECT sum(a) OVER (ORDER BY b) FROM t ORDER BY 1 | ",
                "SELECT 1 FROM t ORDER BY a DESC, b DESC LIMIT 5 | a sort, b sort",
                "SELECT 1 FROM t ORDER BY a DESC, b LIMIT 5 | a sort",
                "SELECT 1 FROM \"Odd t\" WHERE \"Odd t\".\"A\" = 1 | Odd t.A equal",
                "SELECT 1 FROM t x JOIN u x ON x.a = x.b | ",
                "SELECT 1 FROM t WHERE a::text = 'x' AND b = $1::int | b equal",
                "SELECT 1 FROM t WHERE a = current_date | a equal"
            })
    void givenStatements_whenRead_thenWhatTheyLookFor(String sql, String expected) {
        // GIVEN
        SqlStatement statement = SqlStatement.of(sql, Dialect.POSTGRESQL);
        // WHEN
        String found = text(Sought.of(statement));
        // THEN
        assertEquals(expected == null ? "" : expected, found);
    }

    @Test
    void givenADigestOfMySql_whenRead_thenWhatItLooksFor() {
        // GIVEN
        String sql = "SELECT * FROM `t` WHERE `t` . `a` = ? AND `b` IN (...) ORDER BY `c` LIMIT ?";
        // WHEN
        Sought sought = Sought.of(SqlStatement.of(sql, Dialect.MYSQL));
        // THEN
        assertEquals("t.a equal, b equal, c sort", text(sought));
        assertTrue(sought.limited());
    }

    @Test
    void givenAlternatives_whenRead_thenTheyAreNoticed() {
        // GIVEN
        String sql = "SELECT 1 FROM t WHERE a = 1 OR b = 2";
        // WHEN
        Sought sought = Sought.of(SqlStatement.of(sql, Dialect.H2));
        // THEN
        assertTrue(sought.alternatives());
    }

    private static String text(Sought sought) {
        return sought.columns().stream()
                .map(
                        each ->
                                (each.table() == null ? "" : each.table().name() + ".")
                                        + each.column()
                                        + " "
                                        + each.use().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
