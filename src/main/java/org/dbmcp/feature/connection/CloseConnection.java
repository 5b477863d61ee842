package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Closes a connection of the caller. */
@Part
public class CloseConnection implements Tool<OneConnection> {
    /** What came of it. */
    record Answer(boolean success, Closed result, String message) {
        /** The connection that is no more. */
        record Closed(boolean success, String name, String status) {}
    }

    private static final ToolSpec<OneConnection> SPEC =
            new ToolSpec<>(
                    "close_connection",
                    "Close connection",
                    "Close an open connection. Its configuration, if any, stays.",
                    Effect.WRITES,
                    true,
                    false,
                    OneConnection.class,
                    OutputSchema.with("success", "result", "message"));

    private final DatabaseManager databases;

    @Inject
    public CloseConnection(DatabaseManager databases) {
        this.databases = databases;
    }

    @Override
    public ToolSpec<OneConnection> spec() {
        return SPEC;
    }

    @Override
    public Map<String, String> echo(OneConnection arguments) {
        return Map.of("connection", ConnectionName.shown(arguments.connection()));
    }

    @Override
    public ToolResult call(OneConnection arguments, Call call) {
        String name = arguments.connection();
        databases.close(call.caller(), name);
        return Answers.of(
                new Answer(
                        true,
                        new Answer.Closed(true, name, "disconnected"),
                        "Connection '%s' closed successfully".formatted(name)));
    }
}
