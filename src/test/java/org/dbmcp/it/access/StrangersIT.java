package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.server.Answer;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.Test;

/** What callers of a server for others can do with connections of their own. */
class StrangersIT {
    @Test
    void givenStoredConnectionsOnly_whenListedAndCalled_thenThereIsNoConnectDatabase()
            throws Exception {
        // GIVEN
        Map<String, String> environment = Map.of("DBMCP_CONNECTIONS_AD_HOC", "false");
        try (LibertyServer server = LibertyServer.start(environment);
                McpClient sut = new McpClient(server.address())) {
            // WHEN
            Answer listed = sut.request("tools/list", JsonValue.EMPTY_JSON_OBJECT);
            JsonObject call =
                    Json.createObjectBuilder()
                            .add("name", "connect_database")
                            .add("arguments", Json.createObjectBuilder(login("pg", "a.test", 1)))
                            .build();
            Answer called = sut.request("tools/call", call);
            JsonObject used =
                    sut.callTool(
                            "execute_query", Map.of("connection", "sample", "sql", "SELECT 1"));
            // THEN
            List<String> names =
                    listed.result().getJsonArray("tools").stream()
                            .map(tool -> tool.asJsonObject().getString("name"))
                            .toList();
            assertFalse(names.contains("connect_database"), names::toString);
            assertTrue(names.contains("execute_query"), names::toString);
            JsonObject error = called.message().getJsonObject("error");
            assertEquals(-32602, error.getInt("code"));
            assertEquals("Unknown tool: connect_database", error.getString("message"));
            assertFalse(used.getBoolean("isError", false), used::toString);
        }
    }

    @Test
    void givenCallersWithKeys_whenTheyNameInnerPlaces_thenNothingIsDialledNorTold()
            throws Exception {
        // GIVEN
        IssuedKey alice = IssuedKey.fresh("alice");
        Map<String, String> environment =
                Map.of("DBMCP_AUTH", "api-key", "DBMCP_API_KEYS", alice.line().strip());
        try (LibertyServer server = LibertyServer.start(environment);
                McpClient sut =
                        new McpClient(server.address(), Revision.R2026_07_28, alice.headers());
                ServerSocket door = new ServerSocket(0)) {
            for (String type : List.of("postgresql", "mysql", "mariadb")) {
                // WHEN
                JsonObject open = told(sut, login(type, "localhost", door.getLocalPort()));
                JsonObject closed = told(sut, login(type, "127.0.0.1", 1));
                JsonObject metadata = told(sut, login(type, "169.254.169.254", 80));
                // THEN
                assertEquals(
                        "Failed to connect to %s database: nothing that this server may use answers there"
                                .formatted(type),
                        open.getString("error"));
                assertEquals("database_unreachable", open.getString("code"));
                assertEquals(open, closed);
                assertEquals(open, metadata);
            }
            assertNobodyCame(door);
            assertTrue(server.log().contains("dbmcp.connections.allow-destinations"));
        }
    }

    private static JsonObject told(McpClient client, Map<String, Object> login) {
        JsonObject result = client.callTool("connect_database", login);
        assertTrue(result.getBoolean("isError", false), result::toString);
        return result.getJsonObject("structuredContent");
    }

    /** The first in the queue of those who came is the one that this method sends. */
    private static void assertNobodyCame(ServerSocket door) throws IOException {
        try (Socket own = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort());
                Socket first = door.accept()) {
            assertEquals(own.getLocalPort(), first.getPort());
        }
    }

    private static Map<String, Object> login(String type, String host, int port) {
        return Map.of(
                "type",
                type,
                "host",
                host,
                "port",
                port,
                "database",
                "d",
                "user",
                "u",
                "password",
                "p4ssw0rd");
    }
}
