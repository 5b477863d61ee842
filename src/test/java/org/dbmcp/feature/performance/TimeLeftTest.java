package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    @Test
    void givenTimeThatPassed_whenAsked_thenTheRest() {
        // GIVEN
        long start = System.nanoTime() - Duration.ofMinutes(4).toNanos();
        TimeLeft sut = new TimeLeft(Duration.ofMinutes(10), start);
        // WHEN
        Duration left = sut.now();
        // THEN
        assertTrue(left.compareTo(Duration.ofMinutes(6)) <= 0, left::toString);
        assertTrue(left.compareTo(Duration.ofMinutes(5)) > 0, left::toString);
    }

    @Test
    void givenNoTimeLeft_whenAsked_thenAMoment() {
        // GIVEN
        long start = System.nanoTime() - Duration.ofMinutes(4).toNanos();
        TimeLeft sut = new TimeLeft(Duration.ofMinutes(3), start);
        // WHEN
        Duration left = sut.now();
        // THEN
        assertEquals(Duration.ofMillis(1), left);
    }
}
