package org.dbmcp.mcp.era;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dbmcp.Part;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Capabilities;
import org.dbmcp.mcp.Instructions;

/** What this server says of itself. */
@Part
public class ServerCard {
    private final Capabilities capabilities;
    private final String instructions;

    @Inject
    public ServerCard(Capabilities capabilities, @Any Instance<Instructions> instructions) {
        this(capabilities, (Iterable<Instructions>) instructions);
    }

    /** The card of a server with these capabilities and instructions. */
    public ServerCard(Capabilities capabilities, Iterable<Instructions> instructions) {
        this.capabilities = capabilities;
        this.instructions =
                StreamSupport.stream(instructions.spliterator(), false)
                        .map(Instructions::text)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /** Name, title and version, as MCP's Implementation. */
    public JsonObject implementation() {
        return Json.createObjectBuilder()
                .add("name", "database-mcp-server")
                .add("title", "Database MCP Server")
                .add("version", Version.CURRENT)
                .build();
    }

    /** How a model should start here; empty when nothing says so. */
    public String instructions() {
        return instructions;
    }

    /**
     * What this server can do, as MCP's ServerCapabilities.
     *
     * @param logging whether this client's choice of log level has an effect
     */
    public JsonObject capabilities(boolean logging) {
        JsonObjectBuilder all = Json.createObjectBuilder(capabilities.json());
        return logging ? all.add("logging", JsonObject.EMPTY_JSON_OBJECT).build() : all.build();
    }
}
