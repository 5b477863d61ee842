package org.dbmcp.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CallsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Calls sut = new Calls();
    private final CountDownLatch ran = new CountDownLatch(1);

    @Test
    void givenATaskForLater_whenCancelled_thenItNeverRuns() {
        // GIVEN
        Future<?> task = sut.later(LONG, ran::countDown);

        // WHEN
        boolean cancelled = task.cancel(false);

        // THEN
        sut.close();
        assertTrue(cancelled);
        assertEquals(1, ran.getCount());
    }

    @Test
    void givenAServerThatEnded_whenATaskIsForLater_thenItRunsAtOnce() throws Exception {
        // GIVEN
        sut.close();

        // WHEN
        Future<?> task = sut.later(LONG, ran::countDown);

        // THEN
        assertTrue(task.isDone());
        assertTrue(ran.await(10, SECONDS));
    }
}
