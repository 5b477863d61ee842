package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A statement that nobody waits for any more ends in the database itself, within a second of the
 * server's knowing, and its session is free for the next one. Each connection has one session only.
 */
@ExtendWith({Databases.class, SharedServer.class})
class CancellationIT {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Twice the keep-alive of the shared server: then it knows at the latest. */
    private static final Duration NOTICED = Duration.ofSeconds(2);

    private static final Duration RESISTED = Duration.ofSeconds(3);
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final RealDatabases databases;
    private final LibertyServer server;

    CancellationIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningStatement_whenTheModernClientLeaves_thenItEnds(Engine engine)
            throws Exception {
        try (Assistant sut = new Assistant(server)) {
            // GIVEN
            Waiting waiting = new Waiting(engine, sut);

            // WHEN
            long left = System.nanoTime();
            waiting.answer.cancel(true);

            // THEN
            waiting.endsWithin(NOTICED.plus(SOON), left);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningStatement_whenTheLegacyClientCancels_thenItEnds(Engine engine)
            throws Exception {
        try (Assistant sut = new Assistant(server, Revision.R2025_11_25)) {
            // GIVEN
            Waiting waiting = new Waiting(engine, sut);

            // WHEN
            long cancelled = System.nanoTime();
            cancel(sut, waiting.id);

            // THEN
            waiting.endsWithin(SOON, cancelled);
            waiting.answer.cancel(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningStatement_whenItsTimeIsOver_thenItEnds(Engine engine) throws Exception {
        try (Assistant sut = new Assistant(server)) {
            // GIVEN
            Waiting waiting = new Waiting(engine, sut, DEADLINE);

            // WHEN
            HttpResponse<String> answer = waiting.answer.get(20, TimeUnit.SECONDS);

            // THEN
            waiting.endsWithin(DEADLINE.plus(SOON), waiting.sent);
            assertTrue(answer.body().contains("\"timed_out\""), answer::body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenAnExhaustedPool_whenTheOneAtWorkIsCancelled_thenTheNextOneRuns(Engine engine)
            throws Exception {
        try (Assistant sut = new Assistant(server, Revision.R2025_11_25)) {
            // GIVEN
            Waiting waiting = new Waiting(engine, sut);
            Map<String, Object> one = Assistant.statement(waiting.connection, "SELECT 1");
            var next = sut.client().startTool(TestDatabase.freshName("n"), "execute_query", one);
            String left = TestDatabase.freshName("l");
            var leaving = sut.client().startTool(left, "execute_query", one);
            Eventually.isTrue("wait", LONG, () -> sessions(sut, waiting).getInt("waiting") == 2);

            // WHEN
            cancel(sut, left);
            Eventually.isTrue("left", SOON, () -> sessions(sut, waiting).getInt("waiting") == 1);
            long cancelled = System.nanoTime();
            cancel(sut, waiting.id);

            // THEN
            waiting.endsWithin(SOON, cancelled);
            assertTrue(next.get(1, TimeUnit.SECONDS).body().contains("\"rowCount\":1"));
            leaving.cancel(true);
            waiting.answer.cancel(true);
        }
    }

    @Test
    void givenAStatementThatResists_whenItsTimeIsOver_thenItsSessionIsEnded() throws Exception {
        try (Assistant sut = new Assistant(server)) {
            // GIVEN
            String resisting =
                    """
                    DO $$ /* %s */ BEGIN
                      FOR i IN 1..600 LOOP
                        BEGIN PERFORM pg_sleep(0.1); EXCEPTION WHEN query_canceled THEN NULL; END;
                      END LOOP;
                    END $$
                    """;
            Waiting waiting = new Waiting(Engine.POSTGRESQL, sut, DEADLINE, resisting);

            // WHEN
            HttpResponse<String> answer = waiting.answer.get(20, TimeUnit.SECONDS);

            // THEN
            waiting.endsWithin(DEADLINE.plus(RESISTED), waiting.sent);
            assertTrue(answer.body().contains("\"timed_out\""), answer::body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningStatement_whenTheLegacyClientOnlyLeaves_thenItGoesOn(Engine engine)
            throws Exception {
        TestDatabase database = databases.of(engine);
        try (Assistant sut = new Assistant(server, Revision.R2025_06_18)) {
            // GIVEN
            String connection = sut.connect(database);
            String id = TestDatabase.freshName("w");
            String sql = Assistant.wait(engine, 6, id);
            var running =
                    sut.client()
                            .startTool(id, "execute_query", Assistant.statement(connection, sql));
            Eventually.isTrue("runs", LONG, () -> database.running(id) == 1);

            // WHEN
            running.cancel(true);
            sut.query(connection, Assistant.wait(engine, 3, "meanwhile"));

            // THEN
            assertEquals(1, database.running(id));
        }
    }

    private static void cancel(Assistant sut, String id) {
        JsonObject request = Json.createObjectBuilder().add("requestId", id).build();
        sut.client().notify("notifications/cancelled", request);
    }

    private static JsonObject sessions(Assistant sut, Waiting waiting) {
        return sut.call("connection_info", Map.of("connection", waiting.connection))
                .getJsonObject("info")
                .getJsonObject("pool");
    }

    /** A statement at work on the only session of its connection. */
    private final class Waiting {
        private final String id = TestDatabase.freshName("w");
        private final TestDatabase database;
        private final Assistant sut;
        private final String connection;
        private final CompletableFuture<HttpResponse<String>> answer;
        private final long sent;

        Waiting(Engine engine, Assistant sut) throws Exception {
            this(engine, sut, Duration.ofMinutes(1));
        }

        Waiting(Engine engine, Assistant sut, Duration deadline) throws Exception {
            this(engine, sut, deadline, Assistant.wait(engine, 60, "%s"));
        }

        Waiting(Engine engine, Assistant sut, Duration deadline, String sql) throws Exception {
            this.sut = sut;
            database = databases.of(engine);
            connection =
                    sut.connect(database, Map.of("maxConnections", 1, "acquireTimeout", 20_000));
            Map<String, Object> arguments =
                    new HashMap<>(Assistant.statement(connection, sql.formatted(id)));
            arguments.put("timeoutMs", deadline.toMillis());
            sent = System.nanoTime();
            answer = sut.client().startTool(id, "execute_query", arguments);
            Eventually.isTrue("runs", LONG, () -> database.running(id) == 1);
        }

        /** It is gone in time, its session is free, and the next statement runs at once. */
        void endsWithin(Duration bound, long since) throws Exception {
            Eventually.isTrue("ends", LONG, () -> database.running(id) == 0);
            Duration gone = Duration.ofNanos(System.nanoTime() - since);
            assertEquals(1, sut.query(connection, "SELECT 1").getInt("rowCount"));
            Duration next = Duration.ofNanos(System.nanoTime() - since).minus(gone);
            assertTrue(gone.compareTo(bound) <= 0, () -> "Gone after " + gone);
            assertTrue(next.compareTo(SOON) <= 0, () -> "The next one took " + next);
            Eventually.isTrue("free", SOON, () -> sessions(sut, this).getInt("active") == 0);
        }
    }
}
