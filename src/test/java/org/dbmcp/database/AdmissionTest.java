package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Caller ALICE = new Caller("api-key", "alice");
    private static final Caller BOB = new Caller("api-key", "bob");

    private final LocalRegistrations registrations = new LocalRegistrations();
    private final Admission sut =
            new Admission(
                    registrations,
                    new ConnectionPolicy(
                            true,
                            AccessLevel.FULL,
                            5,
                            2,
                            100,
                            Duration.ofMinutes(10),
                            false,
                            Destinations.ANYWHERE));

    @Test
    void givenAsManyAsOneCallerMayHave_whenAnotherIsOpened_thenRefusesThatCallerOnly() {
        // GIVEN
        open(ALICE, "a", null);
        assertTrue(sut.enter(key(ALICE, "b"), true));
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> sut.enter(key(ALICE, "c"), true));
        // THEN
        assertEquals(FailureKind.BUSY, failure.kind());
        assertEquals(
                "All 2 connections of one caller are open; close one with close_connection first",
                failure.getMessage());
        assertTrue(sut.enter(key(BOB, "c"), true));
    }

    @Test
    void givenStoredOnes_whenCounted_thenTheyAreNotTheCallers() {
        // GIVEN
        open(ALICE, "a", "stored");
        open(ALICE, "b", "stored");
        // WHEN
        boolean entered = sut.enter(key(ALICE, "c"), true);
        // THEN
        assertTrue(entered);
    }

    @Test
    void givenNoKeys_whenEverybodyIsOneCaller_thenOnlyAllOfThemCount() {
        // GIVEN
        for (int i = 0; i < 5; i++) {
            assertTrue(sut.enter(key(Caller.ANONYMOUS, "c" + i), true));
        }
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> sut.enter(key(Caller.ANONYMOUS, "d"), true));
        // THEN
        assertEquals(
                "All 5 connections are open; close one with close_connection first",
                failure.getMessage());
    }

    @Test
    void givenOneThatLeft_whenAnotherIsOpened_thenItsPlaceIsFree() {
        // GIVEN
        sut.enter(key(ALICE, "a"), true);
        sut.enter(key(ALICE, "b"), true);
        sut.leave(key(ALICE, "a"));
        // WHEN
        boolean entered = sut.enter(key(ALICE, "c"), true);
        // THEN
        assertTrue(entered);
    }

    @Test
    void givenOneThatIsBeingOpened_whenItsNameIsTakenAgain_thenTheFirstWins() {
        // GIVEN
        sut.enter(key(ALICE, "a"), true);
        // WHEN
        boolean entered = sut.enter(key(ALICE, "a"), true);
        // THEN
        assertFalse(entered);
    }

    @Test
    void givenOneThatIsRegisteredAndNotDoneWith_whenCounted_thenItCountsOnce() {
        // GIVEN
        sut.enter(key(ALICE, "a"), true);
        open(ALICE, "a", null);
        // WHEN
        boolean entered = sut.enter(key(ALICE, "b"), true);
        // THEN
        assertTrue(entered);
    }

    @Test
    void givenManyAtATime_whenTheyEnter_thenNoMoreThanThereArePlaces() {
        // GIVEN
        AtomicInteger entered = new AtomicInteger();
        // WHEN
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                Registration.Key key = key(new Caller("api-key", "c" + i), "c");
                callers.execute(
                        () -> {
                            sut.enter(key, true);
                            entered.incrementAndGet();
                        });
            }
        }
        // THEN
        assertEquals(5, entered.get());
    }

    private void open(Caller owner, String name, String stored) {
        registrations.add(
                new Registration(
                        key(owner, name),
                        TestDatabases.settings(AccessLevel.FULL),
                        stored,
                        false,
                        Instant.EPOCH));
    }

    private static Registration.Key key(Caller owner, String name) {
        return new Registration.Key(owner, name);
    }
}
