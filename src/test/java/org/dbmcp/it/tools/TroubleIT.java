package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.Server;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that are away, hang, or come back. */
@ExtendWith({Databases.class, SharedServer.class})
class TroubleIT {
    private final RealDatabases databases;
    private final Assistant sut;

    TroubleIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenAConnection_whenItsDatabaseRestarts_thenHealsByItself(Engine engine)
            throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine);
        Server server = ours(database);
        String connection = sut.connect(database);
        sut.query(connection, "SELECT 1");

        // WHEN
        server.kill();
        JsonObject down = sut.refusedQuery(connection, "SELECT 1");
        server.start();

        // THEN
        assertEquals("database_unreachable", down.getString("code"), down::toString);
        assertTrue(down.getBoolean("retryable"));
        Eventually.isTrue("healed", Duration.ofSeconds(15), () -> isWell(connection));
        assertEquals(1, sut.query(connection, "SELECT 1").getInt("rowCount"));
    }

    @ParameterizedTest
    @EnumSource
    void givenAConnection_whenItsDatabaseHangs_thenTheDeadlineHolds(Engine engine)
            throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine);
        Server server = ours(database);
        String connection = sut.connect(database);
        sut.query(connection, "SELECT 1");
        Map<String, Object> statement = Assistant.statement(connection, "SELECT 1");
        statement.put("timeoutMs", 1000);

        // WHEN
        server.hang();
        Instant start = Instant.now();
        JsonObject answer;
        try {
            answer = sut.refused("execute_query", statement);
        } finally {
            server.resume();
        }

        // THEN
        Duration taken = Duration.between(start, Instant.now());
        assertTrue(
                Set.of("timed_out", "database_unreachable").contains(answer.getString("code")),
                answer::toString);
        assertTrue(taken.compareTo(Duration.ofSeconds(20)) < 0, taken::toString);
        Eventually.isTrue("healed", Duration.ofSeconds(15), () -> isWell(connection));
    }

    @ParameterizedTest
    @EnumSource
    void givenNobodyThere_whenConnected_thenSaysSoAtOnce(Engine engine) {
        // GIVEN
        Map<String, Object> login =
                new HashMap<>(Assistant.login(databases.of(engine).at("127.0.0.1", 1)));
        Instant start = Instant.now();

        // WHEN
        JsonObject answer = sut.refused("connect_database", login);

        // THEN
        assertEquals("database_unreachable", answer.getString("code"));
        Duration taken = Duration.between(start, Instant.now());
        assertTrue(taken.compareTo(Duration.ofSeconds(8)) < 0, taken::toString);
    }

    private boolean isWell(String connection) {
        return sut.call("test_connection", Map.of("connection", connection)).getBoolean("success");
    }

    private static Server ours(TestDatabase database) {
        assumeTrue(database.server().isPresent(), "Given from outside, not ours to hurt");
        return database.server().orElseThrow();
    }
}
