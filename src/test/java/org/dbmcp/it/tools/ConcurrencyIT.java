package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many calls at once, on one database and on several. */
@ExtendWith({Databases.class, SharedServer.class})
class ConcurrencyIT {
    private static final int CALLS = 20;

    private final RealDatabases databases;
    private final Assistant sut;

    ConcurrencyIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenASmallPool_whenMoreCallsThanSessionsCome_thenAllAreServed(Engine engine)
            throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine);
        String connection =
                sut.connect(database, Map.of("maxConnections", 2, "acquireTimeout", 30_000));
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            String number = Integer.toString(i);
            calls.add(() -> first(sut.query(connection, "SELECT ? AS n", number)));
        }

        // WHEN
        List<String> answers = atOnce(calls);

        // THEN
        for (int i = 0; i < CALLS; i++) {
            assertEquals(Integer.toString(i), answers.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenAFullPool_whenAnotherCallComes_thenIsToldSoInTime(Engine engine) throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine);
        String connection =
                sut.connect(database, Map.of("maxConnections", 1, "acquireTimeout", 500));
        String id = TestDatabase.freshName("w");
        var waiting = sut.startWaiting(engine, connection, id);
        Eventually.isTrue("runs", Duration.ofSeconds(20), () -> database.running(id) == 1);

        // WHEN
        JsonObject answer = sut.refusedQuery(connection, "SELECT 1");

        // THEN
        assertEquals("pool_exhausted", answer.getString("code"), answer::toString);
        waiting.cancel(true);
        Eventually.isTrue("stopped", Duration.ofSeconds(20), () -> database.running(id) == 0);
    }

    @Test
    void givenThreeProducts_whenUsedAtOnce_thenEachAnswersForItself() throws Exception {
        // GIVEN
        Map<Engine, String> signs =
                Map.of(
                        Engine.POSTGRESQL, "SELECT split_part(version(), ' ', 1)",
                        Engine.MYSQL, "SELECT @@version_comment",
                        Engine.MARIADB, "SELECT version()");
        List<Callable<String>> calls = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            databases.of(engine);
            calls.add(() -> first(sut.query(engine.type(), signs.get(engine))));
        }

        // WHEN
        List<String> answers = atOnce(calls);

        // THEN
        assertEquals("PostgreSQL", answers.get(0));
        assertEquals("MySQL", answers.get(1).substring(0, 5));
        assertEquals("11.4", answers.get(2).substring(0, 4));
    }

    private static String first(JsonObject answer) {
        return answer.getJsonArray("rows").getJsonArray(0).getString(0);
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
        }
        return answers;
    }
}
