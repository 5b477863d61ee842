package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variables of a real process, as the Node original reads them. */
class EnvironmentIT {
    private static FaultyProxy silent;
    private static LibertyServer server;
    private static Assistant sut;

    @BeforeAll
    static void start(@On(Engine.MYSQL) TestDatabase database, @TempDir Path variables)
            throws Exception {
        silent = new FaultyProxy(database.port());
        silent.freeze();
        Files.writeString(variables.resolve("dbmcp.connection.mounted.type"), "h2");
        Files.writeString(variables.resolve("dbmcp.connection.mounted.database"), "mounted");
        server = LibertyServer.start(environment(database, variables));
        sut = new Assistant(server);
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
        server.close();
        silent.close();
    }

    private static Map<String, String> environment(TestDatabase database, Path variables) {
        Map<String, String> all = new HashMap<>(login("PROD_DB_", "prod.example", 5433));
        all.put("PROD_DB_SSL", "true");
        all.put("PROD_DB_MAX_CONNECTIONS", "10");
        all.putAll(login("DEV_DB_", "dev.example", 5434));
        all.put("DEV_DB_SSL", "false");
        all.putAll(login("A_DB_B_DB_", "greedy.example", 5435));
        all.putAll(login("SLOW_DB_", "127.0.0.1", silent.port()));
        all.put("SLOW_DB_CONNECTION_TIMEOUT", "700");
        all.put("SLOW_DB_ACQUIRE_TIMEOUT", "700");
        all.putAll(login("ODD_DB_", "odd.example", 1));
        all.put("ODD_DB_IDLE_TIMEOUT", "soon");
        all.putAll(login("TYPO_DB_", "typo.example", 1));
        all.put("TYPO_DB_HOTS", "typo.example");
        all.put("KEYLESS_DB_TYPE", "postgresql");
        all.put("EMPTY_DB_TYPE", "");
        // The single form, and one key of it that the named form knows better.
        all.put("DB_TYPE", "mysql");
        all.put("DB_HOST", database.host());
        all.put("DB_PORT", "1");
        all.put("DEFAULT_DB_PORT", Integer.toString(database.port()));
        all.put("DB_NAME", database.database());
        all.put("DB_USER", database.user());
        all.put("DB_PASSWORD", database.password());
        all.put("VARIABLE_SOURCE_DIRS", variables.toString());
        return all;
    }

    private static Map<String, String> login(String prefix, String host, int port) {
        return Map.of(
                prefix + "TYPE", "postgresql",
                prefix + "HOST", host,
                prefix + "PORT", Integer.toString(port),
                prefix + "NAME", "app",
                prefix + "USER", "u",
                prefix + "PASSWORD", "p");
    }

    @Test
    void givenBothForms_whenShown_thenEachNameIsThereAndNoOther() {
        assertEquals(
                Set.of(
                        "prod", "dev", "a_db_b", "slow", "odd", "typo", "keyless", "default",
                        "mounted"),
                all().keySet());
    }

    @Test
    void givenTwoNames_whenShown_thenBothAreExact() {
        assertEquals(shown("prod.example", 5433, true, 10), all().getJsonObject("prod"));
        assertEquals(shown("dev.example", 5434, false, 5), all().getJsonObject("dev"));
        assertEquals(shown("greedy.example", 5435, false, 5), all().getJsonObject("a_db_b"));
    }

    private static JsonObject shown(String host, int port, boolean ssl, int maxConnections) {
        return Json.createObjectBuilder()
                .add("type", "postgresql")
                .add("host", host)
                .add("port", port)
                .add("database", "app")
                .add("user", "u")
                .add("ssl", ssl)
                .add("maxConnections", maxConnections)
                .add("access", "read-only")
                .add("source", "environment")
                .build();
    }

    @Test
    void givenBrokenOnes_whenShown_thenEachNamesItsKeys() {
        assertEquals(
                "Missing required configuration fields: host, database, user, password",
                all().getJsonObject("keyless").getString("fault"));
        assertEquals(
                "'idleTimeout' must be a whole number from 1 to 2147483647, not 'soon'",
                all().getJsonObject("odd").getString("fault"));
        assertEquals(
                "Unknown key 'HOTS'; did you mean 'host'?",
                all().getJsonObject("typo").getString("fault"));
    }

    @Test
    void givenABrokenOne_whenConnectedFromConfig_thenSaysWhatIsMissing() {
        // GIVEN // WHEN
        JsonObject answer = sut.refused("connect_from_config", Map.of("configName", "keyless"));

        // THEN
        assertEquals(
                "Configuration 'keyless' is unusable: Missing required configuration fields:"
                        + " host, database, user, password",
                answer.getString("error"));
        assertEquals("keyless", answer.getString("configName"));
    }

    @Test
    void givenNoName_whenConnectedFromConfig_thenIsTheDefault() {
        // GIVEN // WHEN
        JsonObject connected = sut.call("connect_from_config", Map.of());
        JsonObject answer = sut.query("default", "SELECT 41 + 1");
        sut.call("close_connection", Map.of("connection", "default"));

        // THEN
        assertEquals("default", connected.getString("configUsed"));
        assertEquals("[[\"42\"]]", answer.getJsonArray("rows").toString());
    }

    @Test
    void givenAnUnknownName_whenConnectedFromConfig_thenSaysThatThereIsNone() {
        // GIVEN
        String name = TestDatabase.freshName("none");

        // WHEN
        JsonObject answer = sut.refused("connect_from_config", Map.of("configName", name));

        // THEN
        assertEquals(
                "Configuration '" + name + "' not found in config file", answer.getString("error"));
        assertEquals(name, answer.getString("configName"));
    }

    @Test
    void givenTimeouts_whenTheDatabaseIsSilent_thenTheyHold() {
        // GIVEN
        Instant start = Instant.now();

        // WHEN
        JsonObject answer = sut.refusedQuery("slow", "SELECT 1");

        // THEN
        Duration taken = Duration.between(start, Instant.now());
        assertEquals("database_unreachable", answer.getString("code"), answer::toString);
        // The default of both together is ten seconds.
        assertTrue(taken.compareTo(Duration.ofSeconds(4)) < 0, taken::toString);
    }

    @Test
    void givenAFolderOfVariables_whenUsedByItsName_thenAnswers() {
        // GIVEN // WHEN
        JsonObject answer = sut.query("mounted", "SELECT 41 + 1");

        // THEN
        assertEquals("settings", all().getJsonObject("mounted").getString("source"));
        assertEquals(1, answer.getInt("rowCount"));
    }

    private static JsonObject all() {
        return sut.call("show_configurations", Map.of()).getJsonObject("configurations");
    }
}
