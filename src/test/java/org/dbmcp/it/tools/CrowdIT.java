package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As many slow calls as may run at a time leave room for a fast one and for a probe. */
@ExtendWith(Databases.class)
class CrowdIT {
    private static final int CALLS = 60;
    private static final int SESSIONS = 20;
    private static final int NAP = 5;
    private static final int LOOKS = 10;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RealDatabases databases;

    CrowdIT(RealDatabases databases) {
        this.databases = databases;
    }

    @Test
    void givenSlowCallsInEveryDatabase_whenOthersCome_thenTheyAreServedAtOnce() throws Exception {
        try (LibertyServer server = LibertyServer.start(environment());
                Assistant crowd = new Assistant(server);
                Assistant sut = new Assistant(server)) {
            // GIVEN
            sut.query("fast", "SELECT 1");
            List<CompletableFuture<HttpResponse<String>>> held = hold(crowd);
            for (Engine engine : Engine.values()) {
                Eventually.isTrue(
                        "all sessions work",
                        Duration.ofSeconds(30),
                        () -> databases.of(engine).running("crowd") == SESSIONS);
            }

            // WHEN
            for (int i = 0; i < LOOKS; i++) {
                assertSoon(() -> sut.query("fast", "SELECT 1").getInt("rowCount") == 1);
                assertSoon(() -> Health.ready(server.address()));
            }

            // THEN
            assertTrue(held.stream().noneMatch(CompletableFuture::isCompletedExceptionally));
            assertTrue(held.stream().anyMatch(each -> !each.isDone()), "the crowd was there");
            for (CompletableFuture<HttpResponse<String>> each : held) {
                HttpResponse<String> answer = each.get(60, TimeUnit.SECONDS);
                assertEquals(200, answer.statusCode());
                assertTrue(answer.body().contains("\"rowCount\":1"), answer::body);
            }
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (Engine engine : Engine.values()) {
            environment.putAll(SharedServer.configuration(engine.name(), databases.of(engine)));
            environment.put(engine.name() + "_DB_MAX_CONNECTIONS", Integer.toString(SESSIONS));
            environment.put(engine.name() + "_DB_ACQUIRE_TIMEOUT", "60000");
        }
        environment.putAll(SharedServer.configuration("fast", databases.of(Engine.POSTGRESQL)));
        environment.put("DBMCP_QUERY_DEFAULT_TIMEOUT", "PT60S");
        return environment;
    }

    private static List<CompletableFuture<HttpResponse<String>>> hold(Assistant crowd) {
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            for (Engine engine : Engine.values()) {
                String sql = Assistant.wait(engine, NAP, "crowd");
                held.add(
                        crowd.client()
                                .startTool(
                                        engine.type() + i,
                                        "execute_query",
                                        Assistant.statement(engine.type(), sql)));
            }
        }
        return held;
    }

    private static void assertSoon(Callable<Boolean> question) throws Exception {
        long start = System.nanoTime();
        assertTrue(question.call());
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(taken.compareTo(SOON) < 0, taken::toString);
    }
}
