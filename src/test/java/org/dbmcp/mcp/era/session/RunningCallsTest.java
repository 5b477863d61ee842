package org.dbmcp.mcp.era.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Instant;
import org.dbmcp.mcp.Cancellation;
import org.junit.jupiter.api.Test;

class RunningCallsTest {
    private static final JsonValue ONE = Json.createValue(1);

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final RunningCalls sut = new RunningCalls(() -> now);
    private final Cancellation cancellation = new Cancellation();

    @Test
    void givenOneCallOfThisId_whenCancelled_thenItIs() {
        // GIVEN
        sut.begin("a", ONE, cancellation);

        // WHEN
        sut.cancel("a", ONE);

        // THEN
        assertTrue(cancellation.isCancelled());
    }

    @Test
    void givenTwoCallsOfThisId_whenCancelled_thenNeitherIs() {
        // GIVEN
        Cancellation other = new Cancellation();
        sut.begin("a", ONE, cancellation);
        sut.begin("a", ONE, other);

        // WHEN
        sut.cancel("a", ONE);

        // THEN
        assertFalse(cancellation.isCancelled());
        assertFalse(other.isCancelled());
    }

    @Test
    void givenACallOfAnotherScopeOrType_whenCancelled_thenItIsNot() {
        // GIVEN
        sut.begin("a", ONE, cancellation);

        // WHEN
        sut.cancel("b", ONE);
        sut.cancel("a", Json.createValue("1"));

        // THEN
        assertFalse(cancellation.isCancelled());
    }

    @Test
    void givenACallThatEnded_whenCancelled_thenItIsNot() {
        // GIVEN
        sut.begin("a", ONE, cancellation);
        sut.end("a", ONE, cancellation);

        // WHEN
        sut.cancel("a", ONE);

        // THEN
        assertFalse(cancellation.isCancelled());
    }

    @Test
    void givenAnotherOfThisIdJustEnded_whenCancelled_thenThisOneIsNot() {
        // GIVEN
        other();
        sut.begin("a", ONE, cancellation);
        now = now.plusSeconds(9);

        // WHEN
        sut.cancel("a", ONE);

        // THEN
        assertFalse(cancellation.isCancelled());
    }

    @Test
    void givenAnotherOfThisIdEndedBefore_whenCancelled_thenThisOneIs() {
        // GIVEN
        other();
        sut.begin("a", ONE, cancellation);
        now = now.plusSeconds(10);

        // WHEN
        sut.cancel("a", ONE);

        // THEN
        assertTrue(cancellation.isCancelled());
    }

    private void other() {
        Cancellation other = new Cancellation();
        sut.begin("a", ONE, other);
        sut.end("a", ONE, other);
    }
}
