package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** import_connections judges, stores, and touches nothing that lives. */
@ExtendWith(SharedServer.class)
class ImportIT {
    private final TestDatabase database;
    private final Assistant sut;

    ImportIT(@On(Engine.POSTGRESQL) TestDatabase database, LibertyServer server) {
        this.database = database;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @Test
    void givenACompleteEntry_whenImported_thenIsValidated() {
        // GIVEN
        String name = TestDatabase.freshName("i");
        Map<String, Object> entry =
                Map.of("type", "pg", "host", "localhost", "database", "d", "user", "u");

        // WHEN
        JsonObject result = imported(name, entry, false);

        // THEN
        assertTrue(result.getBoolean("success"));
        assertEquals("validated", result.getString("status"));
        assertTrue(
                sut.call("show_configurations", Map.of())
                        .getJsonObject("configurations")
                        .containsKey(name));
    }

    @Test
    void givenAnEntryWithOnlyAHost_whenImported_thenFails() {
        // GIVEN
        String name = TestDatabase.freshName("i");

        // WHEN
        JsonObject result = imported(name, Map.of("host", "localhost"), false);

        // THEN
        assertEquals(false, result.getBoolean("success"));
        assertEquals("failed", result.getString("status"));
        assertEquals(
                "Missing required fields: type, host, database, or user",
                result.getString("error"));
    }

    @Test
    void givenAnImportedEntry_whenItsNameComesAgain_thenOnlyOverwriteReplacesIt() {
        // GIVEN
        String name = TestDatabase.freshName("i");
        imported(name, entry("first.example"), false);

        // WHEN
        JsonObject skipped = imported(name, entry("second.example"), false);
        String kept = host(name);
        JsonObject replaced = imported(name, entry("second.example"), true);

        // THEN
        assertEquals("skipped", skipped.getString("status"));
        assertEquals(
                "Connection '" + name + "' already exists. Use overwrite: true to replace it.",
                skipped.getString("error"));
        assertEquals("first.example", kept);
        assertEquals("validated", replaced.getString("status"));
        assertEquals("second.example", host(name));
    }

    @Test
    void givenTheOperatorsName_whenImportedWithOverwrite_thenTheOperatorsStays() {
        // GIVEN
        String before = host("postgresql");

        // WHEN
        JsonObject result = imported("postgresql", entry("second.example"), true);

        // THEN
        assertEquals("skipped", result.getString("status"));
        assertEquals(before, host("postgresql"));
    }

    private static Map<String, Object> entry(String host) {
        return Map.of("type", "pg", "host", host, "database", "d", "user", "u");
    }

    private String host(String name) {
        return sut.call("show_configurations", Map.of())
                .getJsonObject("configurations")
                .getJsonObject(name)
                .getString("host");
    }

    @Test
    void givenALiveConnection_whenABrokenEntryOfItsNameOverwrites_thenItLivesOn() {
        // GIVEN
        String connection = sut.connect(database);

        // WHEN
        imported(connection, Map.of("host", "localhost"), true);

        // THEN
        assertEquals(1, sut.query(connection, "SELECT 1").getInt("rowCount"));
    }

    private JsonObject imported(String name, Map<String, Object> entry, boolean overwrite) {
        return sut.call(
                        "import_connections",
                        Map.of("connections", Map.of(name, entry), "overwrite", overwrite))
                .getJsonArray("importResults")
                .getJsonObject(0);
    }
}
