package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dbmcp.access.Caller;
import org.dbmcp.config.HttpSettings;
import org.dbmcp.config.ShareSettings;
import org.dbmcp.it.server.Eventually;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Caller ALICE = new Caller("api-key", "alice");
    private static final Caller BOB = new Caller("api-key", "bob");

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Gate sut = gate(2, 1, Duration.ofMillis(1));

    private static Gate gate(int calls, int callsOfOne, Duration maxWait) {
        return new Gate(
                new HttpSettings(
                        Set.of(),
                        Set.of(),
                        1000,
                        1000,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(15),
                        8,
                        calls,
                        maxWait),
                new ShareSettings(callsOfOne, 1000));
    }

    @Test
    void givenRoom_whenPassed_thenGivesWhatIsInside() {
        assertEquals("in", sut.pass(ALICE, () -> "in", why -> why));
    }

    @Test
    void givenAllCallsInside_whenAnotherComes_thenItIsTurnedAway() {
        // GIVEN
        Caller anonymous = Caller.ANONYMOUS;

        // WHEN
        String third =
                sut.pass(
                        anonymous,
                        () ->
                                sut.pass(
                                        anonymous,
                                        () -> sut.pass(anonymous, () -> "in", why -> why),
                                        why -> "second"),
                        why -> "first");

        // THEN
        assertEquals("The server is busy with 2 other calls; try again in 1 s", third);
    }

    @Test
    void givenAllCallsOfACallerInside_whenMoreCome_thenOnlyThoseOfOthersPass() {
        // GIVEN
        Function<Caller, String> second =
                caller ->
                        sut.pass(
                                ALICE,
                                () -> sut.pass(caller, () -> "in", why -> why),
                                why -> "first");

        // WHEN
        String own = second.apply(ALICE);
        String other = second.apply(BOB);

        // THEN
        assertEquals("The server is busy with 1 other calls of this caller; try again in 1 s", own);
        assertEquals("in", other);
    }

    @Test
    void givenACallerWithManyCalls_whenAnotherCallerComes_thenOneTurnIsAllItWaits()
            throws Exception {
        // GIVEN
        Gate one = gate(1, 1, Duration.ofMinutes(1));
        Semaphore turns = new Semaphore(0);
        CountDownLatch inside = new CountDownLatch(1);
        try {
            for (int i = 0; i < 5; i++) {
                Thread.startVirtualThread(
                        () ->
                                one.pass(
                                        ALICE,
                                        () -> {
                                            inside.countDown();
                                            turns.acquireUninterruptibly();
                                            return "in";
                                        },
                                        why -> why));
            }
            inside.await();
            FutureTask<String> other =
                    new FutureTask<>(() -> one.pass(BOB, () -> "in", why -> why));
            Thread bob = Thread.ofPlatform().start(other);
            Eventually.isTrue("queued", SOON, () -> bob.getState() == Thread.State.TIMED_WAITING);

            // WHEN
            turns.release();

            // THEN
            assertEquals("in", other.get(SOON.toSeconds(), TimeUnit.SECONDS));
        } finally {
            turns.release(5);
        }
    }

    @Test
    void givenACallThatBroke_whenAnotherComes_thenThereIsRoom() {
        // GIVEN
        assertThrows(
                IllegalStateException.class,
                () ->
                        sut.pass(
                                ALICE,
                                () -> {
                                    throw new IllegalStateException();
                                },
                                why -> why));

        // WHEN
        String next = sut.pass(ALICE, () -> "in", why -> why);

        // THEN
        assertEquals("in", next);
    }
}
