package org.dbmcp.observe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final Lifecycle sut = new Lifecycle();

    @Test
    void givenNoEvent_whenAsked_thenNeitherStartedNorServing() {
        // GIVEN
        // WHEN
        boolean started = sut.started();
        // THEN
        assertFalse(started);
        assertFalse(sut.serving());
    }

    @Test
    void givenTheStart_whenAsked_thenServing() {
        // GIVEN
        sut.start(new Startup());
        // WHEN
        boolean serving = sut.serving();
        // THEN
        assertTrue(serving);
        assertTrue(sut.started());
    }

    @Test
    void givenTheEnd_whenAsked_thenStartedButNotServing() {
        // GIVEN
        sut.start(new Startup());
        sut.stop(new Shutdown());
        // WHEN
        boolean serving = sut.serving();
        // THEN
        assertFalse(serving);
        assertTrue(sut.started());
    }
}
