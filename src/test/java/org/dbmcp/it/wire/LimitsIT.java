package org.dbmcp.it.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one connection may take of the server, and how many of them there may be. */
class LimitsIT {
    private static final int CONNECTIONS = 30;
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration LATEST = Duration.ofSeconds(15);
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String HEAD =
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: ";

    private static LibertyServer sut;

    @BeforeAll
    static void start() throws Exception {
        sut =
                LibertyServer.start(
                        Map.of(
                                "HTTP_MAX_CONNECTIONS",
                                Integer.toString(CONNECTIONS),
                                "HTTP_MAX_HEADERS",
                                "60",
                                "HTTP_MAX_HEADER_BYTES",
                                "4096",
                                "HTTP_READ_TIMEOUT",
                                TIME.toSeconds() + "s",
                                "HTTP_IDLE_TIMEOUT",
                                TIME.toSeconds() + "s"));
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
    }

    @Test
    void givenTooManyHeaders_whenSent_thenIsRefused() throws Exception {
        assertEquals("HTTP/1.1 200", status(headers(40)));
        assertEquals("HTTP/1.1 400", status(headers(60)));
    }

    @Test
    void givenALongHeader_whenSent_thenIsRefused() throws Exception {
        assertEquals("HTTP/1.1 200", status("X-Long: " + "x".repeat(4000)));
        assertEquals("HTTP/1.1 400", status("X-Long: " + "x".repeat(4097)));
    }

    @Test
    void givenABodyThatDoesNotCome_whenWaitedFor_thenIsToldSo() throws Exception {
        try (Socket socket = connected()) {
            String answer = read(socket, HEAD + PING.length() + "\r\n\r\n{");
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    @Test
    void givenHalfAHead_whenWaitedFor_thenTheConnectionIsClosed() throws Exception {
        try (Socket socket = connected()) {
            String answer = read(socket, HEAD);
            assertFalse(answer.contains("HTTP/1.1 200 "), answer);
        }
    }

    @Test
    void givenAnAnsweredRequest_whenNothingFollows_thenTheConnectionIsClosed() throws Exception {
        try (Socket socket = connected()) {
            String answer = read(socket, HEAD + PING.length() + "\r\n\r\n" + PING);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    @Test
    void givenAsManyConnectionsAsMayBe_whenMoreCome_thenTheyAreNotServedUntilOthersLeave()
            throws Exception {
        // GIVEN
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                open.add(connected());
            }
            // WHEN
            boolean served = isServed();
            // THEN
            assertFalse(served);
        } finally {
            for (Socket each : open) {
                each.close();
            }
        }
        Eventually.isTrue("served again", LATEST, () -> Health.ready(sut.address()));
    }

    private static boolean isServed() throws IOException {
        try (Socket socket = connected()) {
            socket.setSoTimeout(1000);
            socket.getOutputStream()
                    .write((HEAD + PING.length() + "\r\n\r\n" + PING).getBytes(US_ASCII));
            return socket.getInputStream().read() == 'H';
        } catch (SocketTimeoutException | SocketException e) {
            return false;
        }
    }

    private static String[] headers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X-" + i + ": 1").toArray(String[]::new);
    }

    private static String status(String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/json");
        all.add("Connection: close");
        try (RawHttp request =
                RawHttp.send(sut.address(), "POST /mcp", PING, all.toArray(String[]::new))) {
            return request.readAll().substring(0, 12);
        }
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket(sut.address().getHost(), sut.address().getPort());
        socket.setSoTimeout((int) LATEST.toMillis());
        return socket;
    }

    /** All that comes until the server closes the connection. */
    private static String read(Socket socket, String sent) throws IOException {
        socket.getOutputStream().write(sent.getBytes(US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
}
