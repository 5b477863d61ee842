package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT 1 | SELECT 1 | 0",
                "SELECT a FROM t WHERE b = ? AND c = ? | SELECT a FROM t WHERE b = $1 AND c = $2 | 2",
                "SELECT a FROM t WHERE b = :x AND c = :x | SELECT a FROM t WHERE b = $1 AND c = $1 | 1",
                "SELECT a FROM t WHERE b = $2 | SELECT a FROM t WHERE b = $2 | 2",
                "SELECT a FROM t WHERE b ? 'k' AND c = ? | SELECT a FROM t WHERE b ?? 'k' AND c = $1 | 1",
                "SELECT a FROM t WHERE b = '?' | SELECT a FROM t WHERE b = '?' | 0"
            })
    void givenPlaceholdersOfAnyKind_whenNumbered_thenOnlyTheyAre(
            String given, String sql, int count) {
        // GIVEN
        SqlStatement statement = SqlStatement.of(given, Dialect.POSTGRESQL);
        // WHEN
        Numbered sut = Numbered.of(statement);
        // THEN
        assertEquals(new Numbered(sql, count), sut);
    }
}
