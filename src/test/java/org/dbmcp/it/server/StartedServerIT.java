package org.dbmcp.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.microshed.testing.ApplicationEnvironment;
import org.microshed.testing.jupiter.MicroShedTest;

/** The server that the build starts, and one of our own. */
@MicroShedTest
class StartedServerIT {

    @Test
    void givenTheServerOfTheBuild_whenAsked_thenIsReady() throws Exception {
        // GIVEN
        URI sut = URI.create(ApplicationEnvironment.Resolver.load().getApplicationURL());

        // WHEN // THEN
        Eventually.isTrue("ready", Duration.ofMinutes(1), () -> Health.ready(sut));
        assertEquals(200, Health.get(sut, "health/live").statusCode());
    }

    @Test
    void givenAServerOfOurOwn_whenTerminated_thenEnds() throws Exception {
        try (LibertyServer sut = LibertyServer.start(Map.of())) {
            // GIVEN
            assertEquals(200, Health.get(sut.address(), "health").statusCode());
            assertTrue(sut.log().contains("CWWKZ0001I"));

            // WHEN
            sut.terminate();

            // THEN
            assertTrue(sut.ends(Duration.ofMinutes(1)));
        }
    }
}
