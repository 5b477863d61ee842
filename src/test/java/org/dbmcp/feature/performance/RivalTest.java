package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RivalTest {
    private static final String WORDS =
            " By the plans they do not give as many rows, 100 against %s, so make sure that both"
                    + " answer the same question.";

    private static Totals totals(int rows, Integer timeMs) {
        return new Totals(
                BigDecimal.TEN,
                BigDecimal.valueOf(rows),
                null,
                timeMs == null ? null : BigDecimal.valueOf(timeMs));
    }

    @Test
    void givenEstimatesThatDiffer_whenCompared_thenAWordOnlyWhereItIsClear() {
        // GIVEN
        Totals first = totals(100, null);
        // WHEN
        // THEN
        assertEquals("", Rival.warning(first, totals(199, null)));
        assertEquals(WORDS.formatted("200"), Rival.warning(first, totals(200, null)));
        assertEquals(WORDS.formatted("1"), Rival.warning(first, totals(1, null)));
    }

    @Test
    void givenCountedRowsThatDiffer_whenCompared_thenAWord() {
        // GIVEN
        Totals first = totals(100, 5);
        // WHEN
        // THEN
        assertEquals("", Rival.warning(first, totals(100, 9)));
        assertEquals(WORDS.formatted("101"), Rival.warning(first, totals(101, 9)));
    }
}
