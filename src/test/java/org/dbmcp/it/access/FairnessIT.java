package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.Test;

/** Neither one caller nor one dead database can take the server from the others. */
class FairnessIT {
    private static final int CALLS = 300;
    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void givenOneCallerWhoCallsDeadDatabases_whenAnotherCalls_thenItNoticesNothing()
            throws Exception {
        IssuedKey alice = IssuedKey.fresh("alice");
        IssuedKey bob = IssuedKey.fresh("bob");
        try (ServerSocket silent = silent();
                LibertyServer server =
                        LibertyServer.start(
                                environment(
                                        silent,
                                        5,
                                        Map.of(
                                                "DBMCP_AUTH",
                                                "api-key",
                                                "DBMCP_API_KEYS",
                                                alice.line() + bob.line())));
                McpClient crowd =
                        new McpClient(server.address(), Revision.R2026_07_28, alice.headers());
                KeyHolder sut = new KeyHolder(server, Revision.R2026_07_28, bob)) {
            sut.query("sample");

            // WHEN
            List<CompletableFuture<HttpResponse<String>>> held = hold(crowd, 5);

            // THEN
            assertNoticesNothing(sut);
            assertToldToComeAgain(held, "busy with 50 other calls of this caller");
        }
    }

    @Test
    void givenOneDeadDatabase_whenAnotherIsUsed_thenItNoticesNothing() throws Exception {
        try (ServerSocket silent = silent();
                LibertyServer server = LibertyServer.start(environment(silent, 1, Map.of()));
                McpClient crowd = new McpClient(server.address());
                KeyHolder sut = new KeyHolder(new McpClient(server.address()))) {
            sut.query("sample");

            // WHEN
            List<CompletableFuture<HttpResponse<String>>> held = hold(crowd, 1);

            // THEN
            assertNoticesNothing(sut);
            assertToldToComeAgain(held, "64 calls wait for one; try again in 5 s");
        }
    }

    /** Takes connections and says nothing. */
    private static ServerSocket silent() throws Exception {
        return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    private static Map<String, String> environment(
            ServerSocket silent, int databases, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("DBMCP_HTTP_MAX_WAIT", "PT2S");
        environment.put("SAMPLE_DB_TYPE", "h2");
        environment.put("SAMPLE_DB_NAME", "scratch");
        for (int i = 0; i < databases; i++) {
            String prefix = "DEAD" + i + "_DB_";
            environment.put(prefix + "TYPE", "postgresql");
            environment.put(prefix + "HOST", "127.0.0.1");
            environment.put(prefix + "PORT", Integer.toString(silent.getLocalPort()));
            environment.put(prefix + "NAME", "d");
            environment.put(prefix + "USER", "u");
            environment.put(prefix + "PASSWORD", "p");
        }
        return environment;
    }

    private static List<CompletableFuture<HttpResponse<String>>> hold(
            McpClient crowd, int databases) {
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Map<String, String> arguments =
                    Map.of("connection", "dead" + (i % databases), "sql", "SELECT 1");
            held.add(crowd.startTool(Integer.toString(i), "execute_query", arguments));
        }
        return held;
    }

    private static void assertNoticesNothing(KeyHolder sut) {
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            assertEquals(1, sut.query("sample").getInt("rowCount"));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(taken.compareTo(SOON) < 0, taken::toString);
        }
    }

    private static void assertToldToComeAgain(
            List<CompletableFuture<HttpResponse<String>>> held, String words) throws Exception {
        Eventually.isTrue(
                "all answered",
                Duration.ofSeconds(90),
                () -> held.stream().allMatch(CompletableFuture::isDone));
        int told = 0;
        for (CompletableFuture<HttpResponse<String>> each : held) {
            HttpResponse<String> answer = each.get();
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("\"isError\":true"), answer::body);
            assertTrue(answer.body().contains("\"retryable\":true"), answer::body);
            told += answer.body().contains(words) ? 1 : 0;
        }
        assertTrue(told > 0, held.getFirst().get()::body);
    }
}
