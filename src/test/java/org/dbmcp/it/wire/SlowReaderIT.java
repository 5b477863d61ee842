package org.dbmcp.it.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session is held while rows come from the database, not while a client takes its answer. */
@ExtendWith(Databases.class)
class SlowReaderIT {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int WINDOW = 4096;

    /** Sixteen million characters, far more than the line takes for a client that reads nothing. */
    private static final String LARGE =
            "SELECT repeat('x', 4000) AS large FROM generate_series(1, 4000)";

    @Test
    void givenAClientThatDoesNotReadItsAnswer_whenAnotherNeedsTheOnlySession_thenGetsIt(
            @On(Engine.POSTGRESQL) TestDatabase database) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.putAll(SharedServer.configuration("one", database));
        environment.put("ONE_DB_MAX_CONNECTIONS", "1");
        environment.put("ONE_DB_ACQUIRE_TIMEOUT", "5000");
        environment.put("DBMCP_QUERY_MAX_RESULT_BYTES", "33554432");
        try (LibertyServer server = LibertyServer.start(environment);
                McpClient sut = new McpClient(server.address());
                Socket slow = new Socket()) {
            // GIVEN
            slow.setReceiveBufferSize(WINDOW);
            slow.setSoTimeout(PATIENCE_MILLIS);
            slow.connect(
                    new InetSocketAddress(server.address().getHost(), server.address().getPort()));
            slow.getOutputStream().write(request().getBytes(UTF_8));
            assertEquals('H', slow.getInputStream().read());

            // WHEN
            JsonObject result =
                    sut.callTool("execute_query", Map.of("connection", "one", "sql", "SELECT 1"));

            // THEN
            assertEquals(
                    1,
                    result.getJsonObject("structuredContent").getInt("rowCount"),
                    result::toString);
            String rest = new String(slow.getInputStream().readAllBytes(), UTF_8);
            assertTrue(
                    rest.length() > 16_000_000,
                    () -> "only " + rest.length() + rest.substring(0, 300));
        }
    }

    private static String request() {
        String body =
                """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"execute_query",
                "arguments":{"connection":"one","sql":"%s","maxRows":4000},
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                "io.modelcontextprotocol/clientCapabilities":{}}}}
                """
                        .formatted(LARGE);
        return """
                POST /mcp HTTP/1.1
                Host: localhost
                Content-Type: application/json
                MCP-Protocol-Version: 2026-07-28
                Mcp-Method: tools/call
                Mcp-Name: execute_query
                Mcp-Param-Connection: one
                Connection: close
                Content-Length: %s

                """
                        .formatted(body.length())
                        .replace("\n", "\r\n")
                + body;
    }
}
