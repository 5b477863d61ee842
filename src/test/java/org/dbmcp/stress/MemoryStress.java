package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Results and bodies that are far larger than the memory of the server. */
@ExtendWith(Databases.class)
class MemoryStress {
    private static final int CALLS = 64;
    private static final long PAUSE_NANOS = 500_000_000;
    private static final long MOST_GROWTH = 64;
    private static final int LONGEST_BODY = 4_194_304;
    private static final String JVM =
            """
            -XX:+UseSerialGC
            -Xmx512m
            -Xss512k
            -XX:+ExitOnOutOfMemoryError
            -Dcom.zaxxer.hikari.housekeeping.periodMs=5000
            """;

    private final RealDatabases databases;
    private long most;
    private int looks;

    MemoryStress(RealDatabases databases) {
        this.databases = databases;
    }

    @Test
    void givenLittleMemory_whenLargeResultsAndBodiesCome_thenTheHeapHoldsThem() throws Exception {
        try (LibertyServer server = LibertyServer.start(environment(), Map.of("jvm.options", JVM));
                McpClient sut = new McpClient(server.address())) {
            // GIVEN
            answers(server, () -> tables(sut));
            long before = Heap.live(server);

            // WHEN
            most = before;
            answers(server, () -> tables(sut)).forEach(MemoryStress::assertRead);
            long reading = most - before;
            most = before;
            answers(server, () -> bodies(sut)).forEach(MemoryStress::assertRefused);
            long sending = most - before;
            most = before;
            answers(server, () -> cells(sut)).forEach(MemoryStress::assertCutOrRefused);
            long after = Heap.live(server) - before;

            // THEN
            String figure =
                    "heap %+d MiB while reading, %+d MiB while sending, %+d MiB afterwards, %d looks"
                            .formatted(reading, sending, after, looks);
            assertFalse(server.log().contains("OutOfMemoryError"));
            assertTrue(reading <= MOST_GROWTH && sending <= MOST_GROWTH, figure);
            Reliability.record(
                    Trial.MEMORY,
                    ("-Xmx512m; %1$d calls at a time each read 2 GB, %1$d each send 4 MiB,"
                                    + " a value of 600 MB")
                            .formatted(CALLS),
                    figure);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (Engine engine : Engine.values()) {
            environment.putAll(SharedServer.configuration(engine.name(), databases.of(engine)));
            environment.put(engine.name() + "_DB_MAX_CONNECTIONS", "22");
            environment.put(engine.name() + "_DB_ACQUIRE_TIMEOUT", "60000");
        }
        return environment;
    }

    private static List<CompletableFuture<HttpResponse<String>>> tables(McpClient sut) {
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        List<Engine> engines = List.of(Engine.values());
        for (int i = 0; i < CALLS; i++) {
            Engine engine = engines.get(i % engines.size());
            calls.add(start(sut, engine, table(engine)));
        }
        return calls;
    }

    /** Two million rows of 1 KiB, made as they are read. */
    private static String table(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> "SELECT repeat('x', 1024) AS v, generate_series(1, 2000000) AS n";
            case MYSQL, MARIADB ->
                    "WITH RECURSIVE d (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 125)"
                            + " SELECT REPEAT('x', 1024) AS v FROM d a, d b, d c";
        };
    }

    private static List<CompletableFuture<HttpResponse<String>>> bodies(McpClient sut) {
        String filled = "x".repeat(LONGEST_BODY - 2048);
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(start(sut, Engine.POSTGRESQL, filled));
        }
        return calls;
    }

    private static List<CompletableFuture<HttpResponse<String>>> cells(McpClient sut) {
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            String length =
                    engine == Engine.POSTGRESQL ? "600000000" : "@@max_allowed_packet - 1024";
            calls.add(start(sut, engine, "SELECT REPEAT('x', " + length + ") AS v"));
        }
        return calls;
    }

    private static CompletableFuture<HttpResponse<String>> start(
            McpClient sut, Engine engine, String sql) {
        return sut.startTool(
                UUID.randomUUID().toString(),
                "execute_query",
                Map.of("connection", engine.type(), "sql", sql, "timeoutMs", 120_000));
    }

    /** Waits for the answers, and looks at the heap meanwhile. */
    private List<HttpResponse<String>> answers(
            LibertyServer server, Supplier<List<CompletableFuture<HttpResponse<String>>>> calls)
            throws Exception {
        CompletableFuture<List<HttpResponse<String>>> all =
                CompletableFuture.supplyAsync(
                        () -> calls.get().stream().map(CompletableFuture::join).toList());
        while (!all.isDone()) {
            most = Math.max(most, Heap.live(server));
            looks++;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return all.join();
    }

    private static void assertRead(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"rowCount\":1000,"), () -> start(answer));
        assertTrue(answer.body().contains("\"truncated\":true"), () -> start(answer));
    }

    /** A statement may not be that long; some find no room at all, or none in time. */
    private static void assertRefused(HttpResponse<String> answer) {
        assertTrue(
                Set.of(408, 429).contains(answer.statusCode())
                        || answer.body().contains("\"isError\":true"),
                () -> start(answer));
    }

    private static void assertCutOrRefused(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        assertTrue(
                answer.body().contains("\"rowCount\":1,")
                        || answer.body().contains("longer than may be read"),
                () -> start(answer));
        assertTrue(answer.body().length() < 100_000, () -> start(answer));
    }

    private static String start(HttpResponse<String> answer) {
        return answer.statusCode()
                + " "
                + answer.body().substring(0, Math.min(500, answer.body().length()));
    }
}
