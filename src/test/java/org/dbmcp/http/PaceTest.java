package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest(name = "at nano time {0}")
    @ValueSource(longs = {0, 1_000_000_000_000L, -1_000_000_000_000L, Long.MAX_VALUE - 5})
    void givenFourASecond_whenTaken_thenFourAtOnceAndOneEachQuarter(long start) {
        // GIVEN
        AtomicLong now = new AtomicLong(start);
        Pace sut = new Pace(4, SECOND, now::get);

        // WHEN // THEN
        assertEquals(4, passed(sut, 10));
        assertEquals(Duration.ofMillis(250), sut.take());
        now.addAndGet(Duration.ofMillis(249).toNanos());
        assertEquals(Duration.ofMillis(1), sut.take());
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertEquals(1, passed(sut, 10));
        now.addAndGet(Duration.ofDays(1).toNanos());
        assertEquals(4, passed(sut, 10));
    }

    @Test
    void givenOneAMinute_whenTaken_thenTheSecondWaits() {
        // GIVEN
        Pace sut = new Pace(1, Duration.ofMinutes(1), () -> 0);

        // WHEN
        Duration first = sut.take();
        Duration second = sut.take();

        // THEN
        assertEquals(Duration.ZERO, first);
        assertEquals(Duration.ofMinutes(1), second);
    }

    @Test
    void givenManyThreads_whenTaken_thenNoMorePassThanMay() {
        // GIVEN
        Pace sut = new Pace(100, SECOND, () -> 0);

        // WHEN
        long passed =
                IntStream.range(0, 10_000).parallel().filter(any -> sut.take().isZero()).count();

        // THEN
        assertEquals(100, passed);
    }

    private static long passed(Pace pace, int tries) {
        return IntStream.range(0, tries).filter(any -> pace.take().isZero()).count();
    }
}
