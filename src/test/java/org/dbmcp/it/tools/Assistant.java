package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.Revision;

/** Works with the tools as an assistant does; knows whether a call should succeed. */
final class Assistant implements AutoCloseable {
    private final McpClient client;

    Assistant(LibertyServer server) {
        this(server, Revision.R2026_07_28);
    }

    Assistant(LibertyServer server, Revision revision) {
        this.client = new McpClient(server.address(), revision);
    }

    Assistant(URI address) {
        this.client = new McpClient(address);
    }

    McpClient client() {
        return client;
    }

    /** The data of a call that succeeds. */
    JsonObject call(String tool, Map<String, ?> arguments) {
        JsonObject result = client.callTool(tool, arguments);
        assertFalse(result.getBoolean("isError", false), result::toString);
        return result.getJsonObject("structuredContent");
    }

    /** The data of a call that fails. */
    JsonObject refused(String tool, Map<String, ?> arguments) {
        JsonObject result = client.callTool(tool, arguments);
        assertTrue(result.getBoolean("isError", false), result::toString);
        return result.getJsonObject("structuredContent");
    }

    /** The JSON in the text block of a call that succeeds. */
    JsonObject text(String tool, Map<String, ?> arguments) {
        JsonObject result = client.callTool(tool, arguments);
        assertFalse(result.getBoolean("isError", false), result::toString);
        String text = result.getJsonArray("content").getJsonObject(0).getString("text");
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Connects with full access, and gives the name. */
    String connect(TestDatabase database) {
        return connect(database, Map.of());
    }

    /** Connects with full access and more arguments, and gives the name. */
    String connect(TestDatabase database, Map<String, ?> more) {
        Map<String, Object> arguments = new HashMap<>(login(database));
        arguments.putAll(more);
        return call("connect_database", arguments).getJsonObject("connection").getString("name");
    }

    /** The arguments of connect_database, under a fresh name. */
    static Map<String, Object> login(TestDatabase database) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("type", database.engine().type());
        arguments.put("name", TestDatabase.freshName("c"));
        arguments.put("host", database.host());
        arguments.put("port", database.port());
        arguments.put("database", database.database());
        arguments.put("user", database.user());
        arguments.put("password", database.password());
        arguments.put("access", "full");
        return arguments;
    }

    /** The data of a statement that succeeds. */
    JsonObject query(String connection, String sql, Object... params) {
        return call("execute_query", statement(connection, sql, params));
    }

    /** The data of a statement that fails. */
    JsonObject refusedQuery(String connection, String sql) {
        return refused("execute_query", statement(connection, sql));
    }

    /** Starts a statement that waits for a minute, under an id that tells which. */
    CompletableFuture<HttpResponse<String>> startWaiting(
            Engine engine, String connection, String id) {
        return client.startTool(id, "execute_query", statement(connection, wait(engine, 60, id)));
    }

    /** A SELECT that waits; the alias can be found among the running statements. */
    static String wait(Engine engine, int seconds, String alias) {
        String function = engine == Engine.POSTGRESQL ? "pg_sleep" : "SLEEP";
        return "SELECT " + function + "(" + seconds + ") AS " + alias;
    }

    static Map<String, Object> statement(String connection, String sql, Object... params) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("connection", connection);
        arguments.put("sql", sql);
        if (params.length > 0) {
            arguments.put("params", List.of(params));
        }
        return arguments;
    }

    @Override
    public void close() {
        client.close();
    }
}
