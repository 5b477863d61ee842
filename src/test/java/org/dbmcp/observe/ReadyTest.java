package org.dbmcp.observe;

import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import java.util.Map;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadyTest {
    private final Bench bench = new Bench();
    private final Lifecycle lifecycle = new Lifecycle();
    private final Ready sut = new Ready(lifecycle, bench.databases, bench.policy);

    @BeforeEach
    void start() {
        lifecycle.start(new Startup());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void givenAnOpenConnection_whenAsked_thenUpAndCounted() {
        // GIVEN
        bench.open();
        // WHEN
        var answer = sut.call();
        // THEN
        assertEquals(UP, answer.getStatus());
        assertEquals(
                Map.of("connections.open", 1L, "connections.up", 1L, "connections.down", 0L),
                answer.getData().orElseThrow());
    }

    @Test
    void givenTheEnd_whenAsked_thenDown() {
        // GIVEN
        lifecycle.stop(new Shutdown());
        // WHEN
        var answer = sut.call();
        // THEN
        assertEquals(DOWN, answer.getStatus());
    }
}
