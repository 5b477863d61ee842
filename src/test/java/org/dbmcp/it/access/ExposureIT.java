package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.Test;

/** Without authentication the server answers this machine only, unless its operator insists. */
class ExposureIT {
    private static final String EVERYWHERE =
            """
            <server>
              <httpEndpoint id="defaultHttpEndpoint" host="*"/>
            </server>
            """;

    @Test
    void givenEveryInterface_whenStarted_thenDoesNotStartAndSaysWhyInOneSentence() {
        // GIVEN
        Map<String, String> sut = Map.of("HTTP_HOST", "*");

        // WHEN
        AssertionError ended = assertThrows(AssertionError.class, () -> LibertyServer.start(sut));

        // THEN
        String log = ended.getMessage();
        assertTrue(log.startsWith("The server or its application ended\n"), log);
        assertTrue(
                log.contains("The server does not start, since at HTTP_HOST '*' it would answer"),
                log);
        assertTrue(!log.contains("Database MCP Server at http"), log);
    }

    @Test
    void givenEveryInterface_whenAnonymousCallersAreAllowed_thenAnswersThem() throws Exception {
        // GIVEN
        Map<String, String> environment = Map.of("HTTP_HOST", "*", "DBMCP_ALLOW_ANONYMOUS", "true");
        try (LibertyServer sut = LibertyServer.start(environment)) {
            // WHEN
            HttpResponse<String> answer = Ping.at(sut.address());

            // THEN
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    @Test
    void givenEveryInterfaceBehindTheBackOfTheSetting_whenCalled_thenAnswersLoopbackOnly()
            throws Exception {
        // GIVEN
        try (LibertyServer sut =
                LibertyServer.start(
                        Map.of("DBMCP_HTTP_ALLOWED_HOSTS", "*"),
                        Map.of("configDropins/overrides/everywhere.xml", EVERYWHERE))) {
            URI there = Outside.of(sut.address());

            // WHEN
            HttpResponse<String> near = Ping.at(sut.address());
            HttpResponse<String> far = Ping.at(there);

            // THEN
            assertEquals(200, near.statusCode(), near.body());
            assertEquals(403, far.statusCode(), far.body());
            assertEquals(
                    "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":"
                            + "\"Without a key this server answers on loopback only\"}}",
                    far.body());
        }
    }
}
