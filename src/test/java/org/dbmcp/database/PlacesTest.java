package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.server.Eventually;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Places sut =
            new Places("p", new PoolSettings(1, LONG, LONG, Duration.ofSeconds(20)), 1);

    @Test
    void givenAsManyWaitAsMay_whenAnotherComes_thenIsToldAtOnce() throws Exception {
        // GIVEN
        sut.take(LONG);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> sut.take(LONG));
        Eventually.isTrue("waits", LONG, () -> sut.waiting() == 1);

        // WHEN
        Failure failure = assertThrows(Failure.class, () -> sut.take(LONG));

        // THEN
        assertEquals(FailureKind.POOL_EXHAUSTED, failure.kind());
        assertEquals(
                "All 1 sessions of 'p' are busy, and 1 calls wait for one; try again in 20 s",
                failure.getMessage());
        sut.giveBack();
        waiting.join();
    }

    @Test
    void givenOneThatGaveUp_whenAnotherComes_thenItMayWait() throws Exception {
        // GIVEN
        sut.take(LONG);
        assertThrows(Failure.class, () -> sut.take(Duration.ZERO));

        // WHEN
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> sut.take(LONG));

        // THEN
        Eventually.isTrue("waits", LONG, () -> sut.waiting() == 1);
        sut.giveBack();
        assertDoesNotThrow(waiting::join);
    }
}
