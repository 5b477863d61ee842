package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bugs of the Node original that must never come back. */
@ExtendWith({Databases.class, SharedServer.class})
class ForbiddenBugsIT {
    private final RealDatabases databases;
    private final Assistant sut;

    ForbiddenBugsIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenSeveralStatements_whenExecuted_thenAreRefusedAndNoneRuns(Engine engine) {
        // GIVEN
        String connection = sut.connect(databases.of(engine));
        String table = TestDatabase.freshName("t");

        // WHEN
        JsonObject answer =
                sut.refusedQuery(connection, "CREATE TABLE " + table + " (id INT); SELECT 1");

        // THEN
        assertEquals("sql_refused", answer.getString("code"));
        assertEquals(0, tables(connection, table));
    }

    @ParameterizedTest
    @EnumSource
    void givenThreeRows_whenUpdated_thenCountsThree(Engine engine) {
        // GIVEN
        String connection = sut.connect(databases.of(engine));
        String table = TestDatabase.freshName("t");
        sut.query(connection, "CREATE TABLE " + table + " (id INT, v INT)");
        sut.query(connection, "INSERT INTO " + table + " VALUES (1, 0), (2, 0), (3, 0)");

        // WHEN
        JsonObject answer = sut.query(connection, "UPDATE " + table + " SET v = 1");

        // THEN
        assertEquals(3, answer.getInt("affectedRows"));
        assertEquals(3, answer.getInt("rowCount"));
    }

    @ParameterizedTest
    @EnumSource
    void givenAServerWithATrustlessCertificateOrNone_whenTlsIsWanted_thenIsRefusedInWords(
            Engine engine) {
        // GIVEN
        Map<String, Object> login = new HashMap<>(Assistant.login(databases.of(engine)));
        login.put("ssl", true);

        // WHEN
        JsonObject answer = sut.refused("connect_database", login);

        // THEN
        assertEquals("database_unreachable", answer.getString("code"), answer::toString);
        assertFalse(answer.getString("error").contains("Exception"), answer::toString);
    }

    @ParameterizedTest
    @EnumSource
    void givenASilentServer_whenConnected_thenTheTimeoutHolds(Engine engine) throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine);
        try (FaultyProxy proxy = new FaultyProxy(database.port())) {
            proxy.freeze();
            Map<String, Object> login =
                    new HashMap<>(Assistant.login(database.at("127.0.0.1", proxy.port())));
            login.put("connectionTimeout", 1000);
            login.put("acquireTimeout", 1000);
            Instant start = Instant.now();

            // WHEN
            JsonObject answer = sut.refused("connect_database", login);

            // THEN
            Duration taken = Duration.between(start, Instant.now());
            assertEquals("database_unreachable", answer.getString("code"), answer::toString);
            assertEquals(true, taken.compareTo(Duration.ofSeconds(6)) < 0, taken::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenDatesAndTimes_whenRead_thenAreNotShifted(Engine engine) {
        // GIVEN
        String connection = sut.connect(databases.of(engine));
        String table = TestDatabase.freshName("t");
        String moment = engine == Engine.POSTGRESQL ? "TIMESTAMP" : "DATETIME";
        sut.query(connection, "CREATE TABLE " + table + " (d DATE, m " + moment + ")");
        sut.query(
                connection,
                "INSERT INTO " + table + " VALUES ('2026-03-29', '2026-03-29 02:30:00')");

        // WHEN
        JsonObject answer = sut.query(connection, "SELECT d, m FROM " + table);

        // THEN
        assertEquals(
                "[[\"2026-03-29\",\"2026-03-29T02:30:00\"]]",
                answer.getJsonArray("rows").toString());
    }

    @ParameterizedTest
    @EnumSource
    void givenABigNumber_whenRead_thenEveryDigitIsThere(Engine engine) {
        // GIVEN
        String connection = sut.connect(databases.of(engine));
        String type = engine == Engine.POSTGRESQL ? "BIGINT" : "SIGNED";

        // WHEN
        JsonObject answer =
                sut.query(connection, "SELECT CAST(9007199254740993 AS " + type + ") AS big");

        // THEN
        assertEquals("[[\"9007199254740993\"]]", answer.getJsonArray("rows").toString());
    }

    private long tables(String connection, String name) {
        return sut.query(
                        connection,
                        "SELECT table_name FROM information_schema.tables WHERE table_name = ?",
                        name)
                .getInt("rowCount");
    }
}
