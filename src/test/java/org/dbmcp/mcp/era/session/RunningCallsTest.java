package org.dbmcp.mcp.era.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import org.dbmcp.mcp.Cancellation;
import org.junit.jupiter.api.Test;

class RunningCallsTest {
    private static final JsonValue ONE = Json.createValue(1);

    private final RunningCalls sut = new RunningCalls();
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
}
