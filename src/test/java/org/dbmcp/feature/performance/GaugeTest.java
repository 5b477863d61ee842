package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugeTest {
    @ParameterizedTest
    @CsvSource({
        "80, 95, 79.9, OK",
        "80, 95, 80, WARNING",
        "80, 95, 95, CRITICAL",
        "95, 80, 99, OK",
        "95, 80, 95, WARNING",
        "95, 80, 80, CRITICAL",
        "95, 80, NaN, UNKNOWN"
    })
    void givenFigures_whenJudged_thenByWhichWayIsWorse(
            double warning, double critical, double figure, Verdict expected) {
        // GIVEN
        Gauge sut = new Gauge(" %", warning, critical, false);
        // WHEN
        Verdict verdict = sut.of(figure);
        // THEN
        assertEquals(expected, verdict);
    }
}
