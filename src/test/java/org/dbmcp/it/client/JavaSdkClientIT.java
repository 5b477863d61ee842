package org.dbmcp.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The official Java SDK, which speaks the revisions of 2025. */
class JavaSdkClientIT {
    private final AtomicReference<String> lastBody = new AtomicReference<>("");
    private HttpClientStreamableHttpTransport transport;
    private McpSyncClient sut;

    @BeforeEach
    void open() {
        transport =
                HttpClientStreamableHttpTransport.builder(Endpoint.base())
                        .endpoint("/mcp")
                        .addHttpRequestCustomizer(
                                (request, method, uri, body, context) -> remember(body))
                        .build();
        sut = McpClient.sync(transport).requestTimeout(Sleeping.PATIENCE).build();
    }

    @AfterEach
    void close() {
        sut.close();
    }

    @Test
    void givenTheServer_whenInitialized_thenTheNewestOfItsRevisionsIsSpoken() {
        // GIVEN
        // WHEN
        McpSchema.InitializeResult result = sut.initialize();
        // THEN
        assertEquals("2025-11-25", result.protocolVersion());
    }

    @Test
    void givenASession_whenToolsAreListed_thenAllAreThere() {
        // GIVEN
        sut.initialize();
        // WHEN
        List<String> names = sut.listTools().tools().stream().map(McpSchema.Tool::name).toList();
        // THEN
        assertEquals(Tools.NAMES, names);
    }

    @Test
    void givenPostgreSql_whenAQueryIsRun_thenItsRowsComeBack(
            @On(Engine.POSTGRESQL) TestDatabase database) {
        // GIVEN
        Sleeping sleeping = connected(database);
        // WHEN
        McpSchema.CallToolResult result = query(sleeping, "SELECT 40 + 2 AS answer");
        // THEN
        Map<?, ?> structured = (Map<?, ?>) result.structuredContent();
        assertEquals(List.of(List.of(42)), structured.get("rows"));
    }

    @Test
    void givenPostgreSql_whenAQueryIsWrong_thenTheToolSaysWhy(
            @On(Engine.POSTGRESQL) TestDatabase database) {
        // GIVEN
        Sleeping sleeping = connected(database);
        // WHEN
        McpSchema.CallToolResult result = query(sleeping, "SELECT * FROM no_such_table");
        // THEN
        assertTrue(result.isError());
        String text = ((McpSchema.TextContent) result.content().get(0)).text();
        assertEquals(
                "42P01",
                Json.createReader(new StringReader(text)).readObject().getString("sqlState"));
    }

    /** The SDK has no call for it, so the notification goes through its transport. */
    @Test
    void givenARunningStatement_whenItIsCancelled_thenItStopsInTheDatabase(
            @On(Engine.POSTGRESQL) TestDatabase database) throws Exception {
        // GIVEN
        Sleeping sleeping = connected(database);
        CompletableFuture<McpSchema.CallToolResult> running =
                CompletableFuture.supplyAsync(() -> query(sleeping, sleeping.sql()));
        sleeping.awaitRunning(1);
        Map<String, Object> request = Map.of("requestId", lastRequestId(), "reason", "enough");
        // WHEN
        transport
                .sendMessage(
                        new McpSchema.JSONRPCNotification(
                                "2.0", "notifications/cancelled", request))
                .subscribe();
        // THEN
        sleeping.awaitRunning(0);
        running.cancel(true);
        assertTrue(running.isDone());
    }

    private Sleeping connected(TestDatabase database) {
        Sleeping sleeping = Sleeping.on(database);
        sut.initialize();
        sut.callTool(
                McpSchema.CallToolRequest.builder("connect_database")
                        .arguments(sleeping.connect())
                        .build());
        return sleeping;
    }

    private McpSchema.CallToolResult query(Sleeping sleeping, String sql) {
        return sut.callTool(
                McpSchema.CallToolRequest.builder("execute_query")
                        .arguments(Map.of("connection", sleeping.marker(), "sql", sql))
                        .build());
    }

    private void remember(String body) {
        if (body != null && body.contains("tools/call")) {
            lastBody.set(body);
        }
    }

    private String lastRequestId() {
        return Json.createReader(new StringReader(lastBody.get())).readObject().getString("id");
    }
}
