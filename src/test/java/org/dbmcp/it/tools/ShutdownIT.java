package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.Test;

/** The server ends without cutting off a caller, and leaves nothing behind. */
class ShutdownIT {
    /** How long statements may go on once the server was told. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void givenARunningStatement_whenTheServerIsToldToEnd_thenAnswersAndLeavesNoSession(
            @On(Engine.POSTGRESQL) TestDatabase admin) throws Exception {
        try (LibertyServer server = LibertyServer.start(Map.of());
                Assistant sut = new Assistant(server)) {
            // GIVEN
            String user = TestDatabase.freshName("u");
            admin.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'p'");
            String connection = sut.connect(admin.as(user, "p"));
            String id = TestDatabase.freshName("w");
            String sql = Assistant.wait(Engine.POSTGRESQL, 5, id);
            var running =
                    sut.client()
                            .startTool(id, "execute_query", Assistant.statement(connection, sql));
            Eventually.isTrue("runs", Duration.ofSeconds(20), () -> admin.running(id) == 1);

            // WHEN
            server.terminate();

            // THEN
            HttpResponse<String> answer = running.get(60, TimeUnit.SECONDS);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("\"rowCount\":1"), answer::body);
            assertTrue(server.ends(Duration.ofMinutes(1)));
            Eventually.isTrue("no session", Duration.ofSeconds(5), () -> admin.sessions(user) == 0);
        }
    }

    @Test
    void givenStatementsOfAMinute_whenTheServerIsToldToEnd_thenTheyAreStopped(
            @On(Engine.POSTGRESQL) TestDatabase postgresql,
            @On(Engine.MYSQL) TestDatabase mysql,
            @On(Engine.MARIADB) TestDatabase mariadb)
            throws Exception {
        try (LibertyServer server = LibertyServer.start(Map.of());
                Assistant sut = new Assistant(server)) {
            // GIVEN
            List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
            String id = TestDatabase.freshName("w");
            List<TestDatabase> databases = List.of(postgresql, mysql, mariadb);
            for (TestDatabase each : databases) {
                running.add(start(sut, each, id));
                Eventually.isTrue("runs", Duration.ofSeconds(20), () -> each.running(id) == 1);
            }

            // WHEN
            long told = System.nanoTime();
            server.terminate();

            // THEN
            for (TestDatabase each : databases) {
                Eventually.isTrue("gone", Duration.ofSeconds(60), () -> each.running(id) == 0);
            }
            Duration gone = Duration.ofNanos(System.nanoTime() - told);
            assertTrue(gone.compareTo(PATIENCE.plus(SOON)) <= 0, () -> "Gone after " + gone);
            for (CompletableFuture<HttpResponse<String>> each : running) {
                String answer = each.get(10, TimeUnit.SECONDS).body();
                assertTrue(answer.contains("The statement was cancelled"), answer);
            }
            assertTrue(server.ends(Duration.ofMinutes(1)));
        }
    }

    private static CompletableFuture<HttpResponse<String>> start(
            Assistant sut, TestDatabase database, String id) {
        String sql = Assistant.wait(database.engine(), 60, id);
        Map<String, Object> arguments =
                new HashMap<>(Assistant.statement(sut.connect(database), sql));
        arguments.put("timeoutMs", 120_000);
        return sut.client().startTool(id, "execute_query", arguments);
    }
}
