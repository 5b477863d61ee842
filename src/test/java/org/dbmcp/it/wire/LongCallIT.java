package org.dbmcp.it.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Calls that take longer than the server keeps silent or break, and clients that do not stay for
 * them.
 */
class LongCallIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LONG = 120_000;

    private static LibertyServer server;

    private final String name = UUID.randomUUID().toString();
    private final FixtureCall sut = new FixtureCall(server.address());

    @BeforeAll
    static void start() throws Exception {
        server =
                LibertyServer.startWithFixtures(
                        Map.of(
                                "DBMCP_HTTP_SILENCE", "PT0.3S",
                                "DBMCP_HTTP_KEEP_ALIVE", "PT0.3S"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void givenNobodyAskedForEvents_whenSilentTooLong_thenSpacesStandBeforeTheDocument()
            throws Exception {
        // WHEN
        try (RawHttp call = sut.modern("test_wait", FixtureCall.waiting(name, 1500), "")) {
            String answer = call.readTo("\r\n0\r\n");

            // THEN
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.contains("\r\nContent-Type: application/json\r\n"), answer);
            assertTrue(answer.contains("\r\n1\r\n \r\n"), answer);
            assertTrue(answer.contains("\"text\":\"done\""), answer);
        }
    }

    @Test
    void givenAProgressToken_whenSilentTooLong_thenACommentComesWhileItRuns() throws Exception {
        // WHEN
        try (RawHttp call =
                sut.modern("test_wait", FixtureCall.waiting(name, LONG), ",\"progressToken\":1")) {
            String head = call.readTo(":\n\n");

            // THEN
            assertEquals("running", sut.fate(name));
            assertTrue(head.contains("\r\nContent-Type: text/event-stream"), head);
            assertTrue(head.contains("\r\nX-Accel-Buffering: no\r\n"), head);
            assertTrue(head.contains("\r\nCache-Control: no-store\r\n"), head);
        }
    }

    @Test
    void givenAModernClient_whenItLeaves_thenItsCallIsCancelled() throws Exception {
        // GIVEN
        RawHttp call = sut.modern("test_wait", FixtureCall.waiting(name, LONG), "");
        Eventually.isTrue("running", SOON, () -> sut.fate(name).equals("running"));

        // WHEN
        call.close();

        // THEN
        Eventually.isTrue("cancelled", SOON, () -> sut.fate(name).equals("cancelled"));
    }

    @Test
    void givenAMethodThatBreaks_whenCalled_thenTheClientHearsSo() throws Exception {
        // WHEN
        try (RawHttp call = sut.broken()) {
            String answer = call.readTo("}}");

            // THEN
            assertTrue(answer.startsWith("HTTP/1.1 500 "), answer);
            assertTrue(answer.contains("\"code\":-32603"), answer);
        }
    }

    @Test
    void givenALegacyClient_whenItLeaves_thenItsCallGoesOn() throws Exception {
        // GIVEN
        RawHttp call = sut.legacy("test_wait", FixtureCall.waiting(name, 3000), 7);
        Eventually.isTrue("running", SOON, () -> sut.fate(name).equals("running"));

        // WHEN
        call.close();

        // THEN
        Eventually.isTrue("done", SOON, () -> sut.fate(name).equals("done"));
    }

    @Test
    void givenALegacyClient_whenItSaysSo_thenItsCallIsCancelled() throws Exception {
        // GIVEN
        try (RawHttp call = sut.legacy("test_wait", FixtureCall.waiting(name, LONG), 8)) {
            Eventually.isTrue("running", SOON, () -> sut.fate(name).equals("running"));

            // WHEN
            RawHttp.send(
                            server.address(),
                            "POST /mcp",
                            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
                                    + "\"params\":{\"requestId\":8}}",
                            "Content-Type: application/json")
                    .readTo("HTTP/1.1 202 ");

            // THEN
            assertTrue(call.readTo("\"}]").contains("\"text\":\"cancelled\""));
        }
    }
}
