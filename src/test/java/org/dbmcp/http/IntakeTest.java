package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.dbmcp.access.Caller;
import org.dbmcp.config.HttpSettings;
import org.dbmcp.config.ShareSettings;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Caller ALICE = new Caller("api-key", "alice");
    private static final Caller BOB = new Caller("api-key", "bob");

    private final Intake sut = intake(1000);

    /** One that holds so many bytes, half of them of one caller, and lets nobody wait. */
    static Intake intake(int bytes) {
        return new Intake(
                new HttpSettings(
                        Set.of(),
                        Set.of(),
                        bytes,
                        bytes,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        8,
                        1,
                        Duration.ZERO),
                new ShareSettings(1, bytes / 2));
    }

    @Test
    void givenAllIsTaken_whenMoreArrives_thenIsTurnedAwayForAWhile() {
        // GIVEN
        sut.room(Caller.ANONYMOUS).take(900);
        Room room = sut.room(Caller.ANONYMOUS);
        room.take(100);

        // WHEN
        Refusal thrown = assertThrows(Refusal.class, () -> room.take(1));

        // THEN
        assertEquals(429, thrown.status());
        assertEquals(Map.of("Retry-After", "1"), thrown.headers());
    }

    @Test
    void givenACallerTookItsShare_whenMoreArrives_thenOnlyThatOfOthersHasRoom() {
        // GIVEN
        Room own = sut.room(ALICE);
        own.take(500);

        // WHEN
        Refusal thrown = assertThrows(Refusal.class, () -> sut.room(ALICE).take(1));

        // THEN
        assertEquals(429, thrown.status());
        sut.room(BOB).take(500);
        own.close();
        assertDoesNotThrow(() -> sut.room(ALICE).take(500));
    }

    @Test
    void givenAllIsTaken_whenACallerIsTurnedAway_thenItsShareIsAsBefore() {
        // GIVEN
        Room others = sut.room(Caller.ANONYMOUS);
        others.take(1000);
        assertThrows(Refusal.class, () -> sut.room(ALICE).take(500));

        // WHEN
        others.close();

        // THEN
        assertDoesNotThrow(() -> sut.room(ALICE).take(500));
    }

    @Test
    void givenAllWasTaken_whenItsRequestIsAnswered_thenThereIsRoom() {
        // GIVEN
        Room before = sut.room(Caller.ANONYMOUS);
        before.take(600);
        before.take(400);

        // WHEN
        before.close();

        // THEN
        assertDoesNotThrow(() -> sut.room(Caller.ANONYMOUS).take(1000));
    }
}
