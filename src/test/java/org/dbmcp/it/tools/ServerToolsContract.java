package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.Test;

/** The cases of products that are servers, which a caller names by host and login. */
abstract class ServerToolsContract extends TenToolsContract {
    private final TestDatabase database;

    ServerToolsContract(TestDatabase database, LibertyServer server) {
        super(database.engine().type(), server);
        this.database = database;
    }

    @Override
    String connect() {
        return sut.connect(database);
    }

    @Test
    void givenAValidLogin_whenConnected_thenIsListedUnderItsName() {
        // GIVEN
        Map<String, Object> login = Assistant.login(database);

        // WHEN
        JsonObject answer = sut.text("connect_database", login);

        // THEN
        String type = database.engine().type();
        JsonObject connection = answer.getJsonObject("connection");
        assertTrue(answer.getBoolean("success"));
        assertEquals(login.get("name"), connection.getString("name"));
        assertEquals(type, connection.getString("type"));
        assertEquals("connected", connection.getString("status"));
        assertEquals(
                "Successfully connected to " + type + " database as '" + login.get("name") + "'",
                answer.getString("message"));
        assertTrue(listed().contains(login.get("name")));
    }

    @Test
    void givenAWrongPassword_whenConnected_thenIsRefusedWithoutRepeatingIt() {
        // GIVEN
        Map<String, Object> login = Assistant.login(database.as(database.user(), "s3cr3t-wrong"));

        // WHEN
        JsonObject answer = sut.refused("connect_database", login);

        // THEN
        String start = "Failed to connect to " + database.engine().type() + " database: ";
        assertEquals(start, answer.getString("error").substring(0, start.length()));
        assertEquals("access_denied", answer.getString("code"));
        assertFalse(answer.toString().contains("s3cr3t"));
        assertFalse(listed().contains(login.get("name")));
    }

    @Test
    void givenAConnection_whenExported_thenHasNoPassword() {
        // GIVEN
        String connection = sut.connect(database);

        // WHEN
        JsonObject answer = sut.text("export_connections", Map.of());

        // THEN
        JsonObject exported = answer.getJsonObject("connections").getJsonObject(connection);
        assertEquals(database.engine().type(), exported.getString("type"));
        assertEquals(database.port(), exported.getInt("port"));
        assertFalse(exported.containsKey("password"));
    }
}
