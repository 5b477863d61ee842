package org.dbmcp.mcp.era;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.dbmcp.Part;
import org.dbmcp.mcp.Capabilities;

/** What this server says of itself. */
@Part
public class ServerCard {
    /** How a model should work with this server; at most 1000 characters. */
    public static final String INSTRUCTIONS =
            """
            Work with SQL databases through named connections. Start with list_available_configs: \
            every configuration listed there can be used as a connection by its own name, without \
            connecting first. Other databases are opened with connect_database, which names the \
            connection for later calls; list_connections shows what is open. Send one SQL \
            statement a call: read_query for what only reads, execute_query for what changes \
            data. Pass values in params with the placeholders ?, $1 or :name, never inside the \
            SQL text. Results are cut at a row and size limit and say so in truncated; ask for \
            less with WHERE and LIMIT. A failed call says in code and hint what to change, and in \
            retryable whether the same call may succeed later.""";

    private final Capabilities capabilities;

    @Inject
    public ServerCard(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** Name, title and version, as MCP's Implementation. */
    public JsonObject implementation() {
        return Json.createObjectBuilder()
                .add("name", "database-mcp-server")
                .add("title", "Database MCP Server")
                .add("version", Version.CURRENT)
                .build();
    }

    /** What this server can do, as MCP's ServerCapabilities; log lines are an affair of eras. */
    public JsonObject capabilities() {
        return Json.createObjectBuilder(capabilities.json())
                .add("logging", JsonObject.EMPTY_JSON_OBJECT)
                .build();
    }
}
