package org.dbmcp.it.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What web pages can do to a server on the machine of whoever looks at them: nothing. */
class DoorIT {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private static LibertyServer sut;

    @BeforeAll
    static void start() throws Exception {
        sut =
                LibertyServer.start(
                        Map.of(
                                "DBMCP_HTTP_ALLOWED_HOSTS", "db.example",
                                "DBMCP_HTTP_ALLOWED_ORIGINS", "https://app.example"));
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // A page whose name was pointed to this machine after it was loaded (DNS rebinding).
        "evil.example:9080, 421",
        "localhost.evil.example, 421",
        "evil.example@localhost, 421",
        "localhost@evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "0.0.0.0:9080, 421",
        "[::]:9080, 421",
        "evil.example:localhost, 421",
        "db.example.evil.example, 421",
        "localhost, 200",
        "LOCALHOST:9080, 200",
        "127.0.0.1:9080, 200",
        "[::1]:9080, 200",
        "db.example, 200",
    })
    void givenAHost_whenCalled_thenOnlyOurNamesAreAnswered(String host, int status)
            throws Exception {
        assertStatus(status, exchange("POST /mcp", "Host: " + host));
    }

    @Test
    void givenTwoHosts_whenCalled_thenIsRefused() throws Exception {
        assertStatus(421, exchange("POST /mcp", "Host: localhost", "Host: evil.example"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://evil.example, 403",
        "null, 403",
        "'', 403",
        "https://app.example.evil.example, 403",
        "https://app.example:444, 403",
        "http://localhost.evil.example, 403",
        "http://localhost@evil.example, 403",
        "http://0.0.0.0, 403",
        "https://app.example, 200",
        "http://localhost:5173, 200",
    })
    void givenAnOrigin_whenCalled_thenOnlyAllowedPagesAreAnsweredAndMayRead(
            String origin, int status) throws Exception {
        // WHEN
        String answer = exchange("POST /mcp", "Origin: " + origin);

        // THEN
        assertStatus(status, answer);
        assertEquals(
                status == 200,
                answer.contains("\r\nAccess-Control-Allow-Origin: " + origin + "\r\n"),
                answer);
        assertEquals(status == 200, answer.contains("\r\nAccess-Control-"), answer);
    }

    @Test
    void givenTwoOrigins_whenCalled_thenIsRefused() throws Exception {
        assertStatus(
                403,
                exchange("POST /mcp", "Origin: http://localhost", "Origin: http://evil.example"));
    }

    @Test
    void givenAStrangersPreflight_whenSent_thenIsRefused() throws Exception {
        assertStatus(403, exchange("OPTIONS /mcp", "Origin: http://evil.example"));
    }

    private static String exchange(String line, String... headers) throws Exception {
        String[] all =
                Stream.concat(
                                Stream.of(headers),
                                Stream.of("Content-Type: application/json", "Connection: close"))
                        .toArray(String[]::new);
        try (RawHttp request = RawHttp.send(sut.address(), line, PING, all)) {
            return request.readAll();
        }
    }

    private static void assertStatus(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }
}
