package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.dbmcp.config.HttpSettings;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final Intake sut = intake(1000);

    /** One that holds so many bytes, and lets nobody wait. */
    static Intake intake(int bytes) {
        return new Intake(
                new HttpSettings(
                        Set.of(),
                        Set.of(),
                        bytes,
                        bytes,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        1,
                        Duration.ZERO));
    }

    @Test
    void givenAllIsTaken_whenMoreArrives_thenIsTurnedAwayForAWhile() {
        // GIVEN
        sut.room().take(900);
        Room room = sut.room();
        room.take(100);

        // WHEN
        Refusal thrown = assertThrows(Refusal.class, () -> room.take(1));

        // THEN
        assertEquals(429, thrown.status());
        assertEquals(Map.of("Retry-After", "1"), thrown.headers());
    }

    @Test
    void givenAllWasTaken_whenItsRequestIsAnswered_thenThereIsRoom() {
        // GIVEN
        Room before = sut.room();
        before.take(600);
        before.take(400);

        // WHEN
        before.close();

        // THEN
        assertDoesNotThrow(() -> sut.room().take(1000));
    }
}
