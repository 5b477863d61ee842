package org.dbmcp.it.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused in JSON, with the status that says why. */
class EndpointIT {
    private static LibertyServer sut;

    @BeforeAll
    static void start() throws Exception {
        sut = LibertyServer.start(Map.of("DBMCP_HTTP_MAX_BODY_BYTES", "1024"));
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
    }

    @ParameterizedTest(name = "{0} with {1} and {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /mcp    | X: y                           | X: y               | 405
                    PUT /mcp    | X: y                           | X: y               | 405
                    DELETE /mcp | X: y                           | X: y               | 405
                    DELETE /mcp | Mcp-Session-Id: foreign        | X: y               | 405
                    GET /none   | X: y                           | X: y               | 404
                    POST /mcp;x | Content-Type: application/json | X: y               | 404
                    POST //mcp  | Content-Type: application/json | X: y               | 404
                    POST /%6Dcp | Content-Type: application/json | X: y               | 404
                    POST /mc`   | Content-Type: application/json | X: y               | 404
                    POST /{mcp} | Content-Type: application/json | X: y               | 404
                    POST /mcp?{`^ | Content-Type: application/json | X: y             | 400
                    POST /./mcp | Content-Type: application/json | X: y               | 404
                    POST /.well-known/../mcp | Content-Type: application/json | X: y  | 404
                    POST /mcp   | X: y                           | X: y               | 415
                    POST /mcp   | Content-Type: text/plain       | X: y               | 415
                    POST /mcp   | Content-Type: garbage          | Accept: garbage    | 415
                    POST /mcp   | Content-Type: application/json | Content-Encoding: gzip | 415
                    POST /mcp   | Content-Type: application/json | Host: evil.example | 421
                    POST /mcp   | Content-Type: application/json | Origin: http://evil.example | 403
                    POST /mcp   | Content-Type: application/json | X: y               | 400
                    """)
    void givenAnythingButAMessage_whenSent_thenIsRefusedInJson(
            String line, String first, String second, int status) throws Exception {
        // WHEN
        String answer = exchange(line, "{}", first, second);

        // THEN
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/json\r\n"), answer);
        assertTrue(status != 405 || answer.contains("\r\nAllow: POST\r\n"), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    X: y
                    Accept: */*
                    Accept: application/json
                    Accept: text/html;;/
                    """)
    void givenACarelessAccept_whenAMessageIsSent_thenIsAnswered(String accept) throws Exception {
        // WHEN
        String answer =
                exchange(
                        "POST /mcp",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}",
                        "Content-Type: application/json; charset=utf-8",
                        accept,
                        "X-Request-Id: gateway-7");

        // THEN
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("\r\nX-Request-Id: gateway-7\r\n"), answer);
        assertTrue(answer.contains("\"id\":1,\"result\":{}}"), answer);
    }

    @Test
    void givenABodyOverTheLimit_whenSent_thenIsRefused() throws Exception {
        // WHEN
        String answer = exchange("POST /mcp", " ".repeat(1025), "Content-Type: application/json");

        // THEN
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /mcp",
                "GET /mcp",
                "GET /none",
                "POST /mcp;x",
                "OPTIONS /mcp",
                "GET /%zz",
                "GET /health",
                "GET /health/live",
                "GET /health/ready",
                "GET /WEB-INF/web.xml",
            })
    void givenAnyRequest_whenAnswered_thenBrowsersAreToldToDoNothingWithIt(String line)
            throws Exception {
        // WHEN
        String head = whole(line).toLowerCase(Locale.ROOT);

        // THEN
        for (String header :
                List.of(
                        "x-content-type-options: nosniff",
                        "cache-control: no-store",
                        "cross-origin-resource-policy: same-origin",
                        "content-security-policy: default-src 'none'; frame-ancestors 'none'")) {
            assertTrue(head.contains("\r\n" + header + "\r\n"), header + "\n" + head);
        }
        for (String header : List.of("server", "x-powered-by", "content-language")) {
            assertFalse(head.contains("\r\n" + header + ":"), head);
        }
    }

    @Test
    void givenNobodyInParticular_whenHealthIsAsked_thenItTellsCountsAndNoNames() throws Exception {
        // WHEN
        String answer = whole("GET /health");

        // THEN
        assertFalse(answer.contains("sample"), answer);
        assertTrue(answer.contains("\"connections.open\":"), answer);
    }

    private static String whole(String line) throws Exception {
        try (RawHttp request = RawHttp.send(sut.address(), line, "{}", "Connection: close")) {
            return request.readAll();
        }
    }

    private static String exchange(String line, String body, String... headers) throws Exception {
        String[] all =
                Stream.concat(Stream.of(headers).distinct(), Stream.of("Connection: close"))
                        .toArray(String[]::new);
        try (RawHttp request = RawHttp.send(sut.address(), line, body, all)) {
            return request.readTo("}}");
        }
    }
}
