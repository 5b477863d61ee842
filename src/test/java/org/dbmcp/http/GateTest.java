package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Set;
import org.dbmcp.config.HttpSettings;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate sut =
            new Gate(
                    new HttpSettings(
                            Set.of(),
                            Set.of(),
                            1000,
                            1000,
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(15),
                            1,
                            Duration.ofMillis(1)));

    @Test
    void givenRoom_whenPassed_thenGivesWhatIsInside() {
        assertEquals("in", sut.pass(() -> "in", () -> "busy"));
    }

    @Test
    void givenACallInside_whenAnotherComes_thenItIsTurnedAway() {
        // WHEN
        String second = sut.pass(() -> sut.pass(() -> "in", () -> "busy"), () -> "busy at once");

        // THEN
        assertEquals("busy", second);
    }

    @Test
    void givenACallThatBroke_whenAnotherComes_thenThereIsRoom() {
        // GIVEN
        assertThrows(
                IllegalStateException.class,
                () ->
                        sut.pass(
                                () -> {
                                    throw new IllegalStateException();
                                },
                                () -> "busy"));

        // WHEN
        String next = sut.pass(() -> "in", () -> "busy");

        // THEN
        assertEquals("in", next);
    }
}
