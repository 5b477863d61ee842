package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What went wrong in other servers of this kind, tried here, as a login that may do everything.
 * Pages that call a server behind its back are in DoorIT, guessed handles in CallersIT, servers
 * that ask for files and passwords in the tests of rogue servers, a line that hangs in TroubleIT.
 */
@ExtendWith({Databases.class, SharedServer.class})
class IncidentsIT {
    private final RealDatabases databases;
    private final Assistant sut;

    @TempDir private Path directory;

    IncidentsIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    static Stream<Arguments> incidents() {
        return Arrays.stream(Incident.values())
                .flatMap(each -> each.engines().stream().map(engine -> arguments(each, engine)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("incidents")
    void givenAnIncident_whenTriedAsARead_thenItIsRefusedAndNothingHappened(
            Incident incident, Engine engine) throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine);
        String table = TestDatabase.freshName("canary");
        Path file = directory.resolve("written");
        database.execute(
                "CREATE TABLE " + table + " (id int)", "INSERT INTO " + table + " VALUES (1)");
        // WHEN
        JsonObject answer =
                sut.refused(
                        "read_query",
                        Map.of(
                                "connection", engine.type(),
                                "sql", incident.sql(table, file.toString())));
        // THEN
        assertEquals("sql_refused", answer.getString("code"), answer::toString);
        assertEquals("1", database.value("SELECT sum(id) FROM " + table));
        assertFalse(Files.exists(file));
    }

    /** Apache Doris, HertzBeat, Linkis: what is named as a database is no SQL and no option. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "POSTGRESQL, test?options=-c%20default_transaction_read_only=off",
        "POSTGRESQL, test%3FsocketFactory%3Devil",
        "POSTGRESQL, 'test; DROP TABLE x'",
        "MYSQL, test?allowLoadLocalInfile=true",
        "MYSQL, test%3FallowLoadLocalInfile%3Dtrue",
        "MYSQL, 'test`; DROP TABLE x'",
        "MARIADB, test?allowMultiQueries=true",
        "MARIADB, 'test`; DROP TABLE x'"
    })
    void givenOptionsInADatabasesName_whenConnected_thenThereIsNoSuchDatabase(
            Engine engine, String name) {
        // GIVEN
        TestDatabase real = databases.of(engine);
        Map<String, Object> login = Assistant.login(real);
        login.put("database", name);
        // WHEN
        JsonObject answer = sut.refused("connect_database", login);
        // THEN
        assertEquals("invalid_argument", answer.getString("code"), answer::toString);
    }

    /** CVE-2026-25536 and its like: answers were given to whoever had used the same id. */
    @Test
    void givenClientsWithTheSameId_whenTheyAskAtOnce_thenEachHasItsOwnAnswer() throws Exception {
        // GIVEN
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        // WHEN
        for (int i = 0; i < 16; i++) {
            String sql = "SELECT 'client-" + i + "' AS mine, pg_sleep(0.2)";
            running.add(
                    sut.client()
                            .startTool(
                                    "1",
                                    "read_query",
                                    Map.of("connection", "postgresql", "sql", sql)));
        }
        // THEN
        for (int i = 0; i < 16; i++) {
            String body = running.get(i).get(30, TimeUnit.SECONDS).body();
            assertTrue(rows(body).contains("client-" + i + "\""), body);
        }
    }

    private static String rows(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject()
                    .getJsonObject("result")
                    .getJsonObject("structuredContent")
                    .getJsonArray("rows")
                    .toString();
        }
    }
}
