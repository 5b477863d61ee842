package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dbmcp.feature.performance.Finding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenCastTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 FROM t WHERE num::int = 5           | explicit-cast",
                "SELECT 1 FROM t WHERE (t.\"num\")::int = 5   | explicit-cast",
                "SELECT 1 FROM t WHERE CAST(t.num AS int) = 5 | explicit-cast",
                "SELECT 1 FROM t WHERE num = 5.0              | implicit-cast",
                "SELECT 1 FROM t WHERE num = id::numeric      | implicit-cast"
            })
    void givenACastInAPlan_whenTheStatementIsRead_thenWhoWantsIt(String sql, String kind) {
        // GIVEN
        Finding finding =
                new Finding(
                        "implicit-cast",
                        Severity.WARNING,
                        "Seq Scan on t",
                        "((num)::integer = 5)",
                        "num is cast to integer in every row, and no index on it can be used",
                        "");
        // WHEN
        Finding sut = new WrittenCast(sql).in(finding);
        // THEN
        assertEquals(kind, sut.finding());
    }
}
