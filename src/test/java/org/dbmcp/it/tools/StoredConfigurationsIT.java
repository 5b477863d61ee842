package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an operator stores in the file and in the environment, as a client sees it. */
@ExtendWith(Databases.class)
class StoredConfigurationsIT {
    private static LibertyServer server;
    private static Assistant sut;

    @BeforeAll
    static void start(@On(Engine.POSTGRESQL) TestDatabase database, @TempDir Path folder)
            throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "from-a-file");
        Path file = Files.writeString(folder.resolve("databases.json"), entries(secret));
        server = LibertyServer.start(environment(database, file));
        sut = new Assistant(server);
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
        server.close();
    }

    private static String entries(Path secret) {
        return """
        {
          "reports": { "type": "mysql", "host": "file.example", "database": "r", "user": "u",
                       "password": { "file": "%s" }, "maxConnections": 2 },
          "broken": { "type": "postgresql", "database": "d", "user": "u", "password": "p" },
          "typo": { "type": "pg", "host": "h", "database": "d", "user": "u", "password": "p",
                    "maxConection": 3 }
        }
        """
                .formatted(secret);
    }

    private static Map<String, String> environment(TestDatabase database, Path file) {
        Map<String, String> all = new HashMap<>();
        all.put("DATABASE_CONFIG_PATH", file.toString());
        all.putAll(login("DB_", database));
        all.putAll(login("PROD_DB_", database));
        all.put("PROD_DB_SSL", "TRUE");
        all.put("PROD_DB_MAX_CONNECTIONS", "10");
        all.putAll(login("DEV_DB_", database));
        all.put("DEV_DB_SSL", "false");
        all.put("DEV_DB_ACCESS", "read-write");
        all.put("REPORTS_DB_HOST", "environment.example");
        all.putAll(
                Map.of(
                        "INVALID_PROD_TYPE", "pg",
                        "PROD_TYPE", "pg",
                        "DB_PROD_TYPE", "pg",
                        "prod_DB_TYPE", "mysql"));
        return all;
    }

    private static Map<String, String> login(String prefix, TestDatabase database) {
        return Map.of(
                prefix + "TYPE", "postgresql",
                prefix + "HOST", database.host(),
                prefix + "PORT", Integer.toString(database.port()),
                prefix + "NAME", database.database(),
                prefix + "USER", database.user(),
                prefix + "PASSWORD", database.password());
    }

    @Test
    void givenFileAndEnvironment_whenShown_thenAllAreThereAndNothingElse() {
        assertEquals(Set.of("reports", "broken", "typo", "default", "prod", "dev"), all().keySet());
    }

    @Test
    void givenNamedVariables_whenShown_thenEachParameterIsRead() {
        // GIVEN // WHEN
        JsonObject prod = all().getJsonObject("prod");
        JsonObject dev = all().getJsonObject("dev");

        // THEN
        assertEquals("postgresql", prod.getString("type"));
        assertTrue(prod.getBoolean("ssl"));
        assertEquals(10, prod.getInt("maxConnections"));
        assertEquals("read-only", prod.getString("access"));
        assertFalse(dev.getBoolean("ssl"));
        assertEquals(5, dev.getInt("maxConnections"));
        assertEquals("read-write", dev.getString("access"));
    }

    @Test
    void givenAnEntryInBoth_whenShown_thenTheEnvironmentIsOnTopKeyByKey() {
        // GIVEN // WHEN
        JsonObject reports = all().getJsonObject("reports");

        // THEN
        assertEquals("environment.example", reports.getString("host"));
        assertEquals("mysql", reports.getString("type"));
        assertEquals(2, reports.getInt("maxConnections"));
    }

    @Test
    void givenBrokenEntries_whenShown_thenEachSaysWhyAndTheOthersLive() {
        // GIVEN // WHEN
        String missing = all().getJsonObject("broken").getString("fault");
        String unknown = all().getJsonObject("typo").getString("fault");

        // THEN
        assertTrue(missing.contains("host"), missing);
        assertTrue(unknown.contains("maxConection"), unknown);
        assertTrue(unknown.contains("maxConnections"), unknown);
    }

    @Test
    void givenAStoredOne_whenUsedByItsName_thenAnswersWithoutConnecting() {
        // GIVEN // WHEN
        JsonObject answer = sut.query("default", "SELECT 41 + 1");

        // THEN
        assertEquals(42, answer.getJsonArray("rows").getJsonArray(0).getInt(0));
    }

    @Test
    void givenAStoredOne_whenConnectedUnderAnotherName_thenAnswersUnderIt() {
        // GIVEN
        String name = TestDatabase.freshName("c");

        // WHEN
        JsonObject connected =
                sut.call(
                        "connect_from_config", Map.of("configName", "dev", "connectionName", name));

        // THEN
        assertEquals("dev", connected.getString("configUsed"));
        assertEquals(1, sut.query(name, "SELECT 1").getInt("rowCount"));
    }

    @Test
    void givenSecrets_whenStarted_thenNoneIsInTheLog() throws Exception {
        assertFalse(server.log().contains("from-a-file"));
        assertTrue(server.log().contains("reports"));
    }

    private static JsonObject all() {
        return sut.call("show_configurations", Map.of()).getJsonObject("configurations");
    }
}
