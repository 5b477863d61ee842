package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.Revision;

/** A client with a key of its own. */
record KeyHolder(McpClient client) implements AutoCloseable {
    KeyHolder(LibertyServer server, Revision revision, IssuedKey key) {
        this(new McpClient(server.address(), revision, key.headers()));
    }

    /** Opens the sample under a name. */
    void open(String name) {
        call("connect_from_config", Map.of("configName", "sample", "connectionName", name));
    }

    JsonObject query(String name) {
        return call("execute_query", Map.of("connection", name, "sql", "SELECT 42 AS answer"));
    }

    Set<String> configurations() {
        return Set.copyOf(
                call("show_configurations", Map.of()).getJsonObject("configurations").keySet());
    }

    /** The data of a call that succeeds. */
    JsonObject call(String tool, Map<String, ?> arguments) {
        JsonObject result = client.callTool(tool, arguments);
        assertFalse(result.getBoolean("isError", false), result::toString);
        return result.getJsonObject("structuredContent");
    }

    /** All that is said to a call, whether it succeeds or not. */
    String told(String tool, Map<String, ?> arguments) {
        return client.callTool(tool, arguments).toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
