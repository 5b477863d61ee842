package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> system = new AtomicReference<>(START);
    private final AtomicLong nanos = new AtomicLong(-5);
    private final SteadyClock sut = new SteadyClock(system::get, nanos::get);

    @Test
    void givenTimePassed_whenAsked_thenTellsIt() {
        // GIVEN
        nanos.addAndGet(Duration.ofMinutes(3).toNanos());
        // WHEN // THEN
        assertEquals(Instant.parse("2026-01-01T00:03:00Z"), sut.instant());
    }

    @Test
    void givenTheSystemsClockWasSet_whenAsked_thenDoesNotFollow() {
        // GIVEN
        system.set(START.plus(Duration.ofDays(30)));
        // WHEN // THEN
        assertEquals(START, sut.instant());
    }
}
