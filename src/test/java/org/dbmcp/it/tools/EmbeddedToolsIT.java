package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.Test;

/** H2 lives in the server's own process, so only the operator names it, in a configuration. */
class EmbeddedToolsIT extends TenToolsContract {
    EmbeddedToolsIT(LibertyServer server) {
        super("h2", server);
    }

    @Override
    String connect() {
        return connected(TestDatabase.freshName("c")).getJsonObject("connection").getString("name");
    }

    @Override
    String kept(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Test
    void givenAConfiguration_whenConnected_thenIsListedUnderItsName() {
        // GIVEN
        String name = TestDatabase.freshName("c");

        // WHEN
        JsonObject answer = connected(name);

        // THEN
        JsonObject connection = answer.getJsonObject("connection");
        assertTrue(answer.getBoolean("success"));
        assertEquals(name, connection.getString("name"));
        assertEquals("h2", connection.getString("type"));
        assertEquals("connected", connection.getString("status"));
        assertEquals("h2", answer.getString("configUsed"));
        assertEquals(
                "Successfully connected to h2 database as '" + name + "' using config 'h2'",
                answer.getString("message"));
        assertTrue(listed().contains(name));
    }

    @Test
    void givenACaller_whenTheyNameOneThemselves_thenIsRefused() {
        // GIVEN
        String name = TestDatabase.freshName("c");
        Map<String, Object> login =
                Map.of(
                        "type", "h2",
                        "name", name,
                        "host", "localhost",
                        "database", "scratch",
                        "user", "u",
                        "password", "p");

        // WHEN
        JsonObject answer = sut.refused("connect_database", login);

        // THEN
        assertEquals(
                "Failed to connect to h2 database: only the operator may open embedded databases",
                answer.getString("error"));
        assertEquals("access_denied", answer.getString("code"));
        assertFalse(listed().contains(name));
    }

    @Test
    void givenAConnection_whenExported_thenHasNeitherHostNorPassword() {
        // GIVEN
        String connection = connect();

        // WHEN
        JsonObject answer = sut.text("export_connections", Map.of());

        // THEN
        JsonObject exported = answer.getJsonObject("connections").getJsonObject(connection);
        assertEquals("h2", exported.getString("type"));
        assertEquals("scratch", exported.getString("database"));
        assertFalse(exported.containsKey("host"));
        assertFalse(exported.containsKey("port"));
        assertFalse(exported.containsKey("password"));
    }

    @Test
    void givenASlowStatement_whenItsTimeIsOver_thenIsStoppedAndTheConnectionLives() {
        // GIVEN
        String connection = connect();
        Map<String, Object> slow =
                Assistant.statement(
                        connection,
                        "SELECT count(*) FROM system_range(1, 1000000) a,"
                                + " system_range(1, 1000000) b WHERE a.x + b.x < 0");
        slow.put("timeoutMs", 300);

        // WHEN
        JsonObject answer = sut.refused("execute_query", slow);

        // THEN
        assertEquals("timed_out", answer.getString("code"), answer::toString);
        assertEquals(1, sut.query(connection, "SELECT 1").getInt("rowCount"));
    }

    private JsonObject connected(String name) {
        return sut.text("connect_from_config", Map.of("configName", "h2", "connectionName", name));
    }
}
