package org.dbmcp.feature.performance;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Stops the statement of somebody else's session; the session lives on. */
@Part
public class CancelQuery implements Tool<CancelQuery.Arguments> {
    private static final String IDLE =
            "The session ran no statement. An idle transaction is ended by its application only.";

    /** Which session. */
    public record Arguments(
            @Describe("Connection name") @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Session id of active_queries") @Bounds(min = 1) long id) {}

    /** Whether there was something to stop. */
    record Answer(boolean success, String connection, long id, boolean stopped, String note) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "cancel_query",
                    "Cancel query",
                    "Stop another session's statement, never this server's own. Needs write access.",
                    Effect.DESTROYS,
                    false,
                    false,
                    Arguments.class,
                    OutputSchema.with("success"));

    private final DatabaseManager databases;
    private final QuerySettings settings;

    @Inject
    public CancelQuery(DatabaseManager databases, QuerySettings settings) {
        this.databases = databases;
        this.settings = settings;
    }

    @Override
    public ToolSpec<Arguments> spec() {
        return SPEC;
    }

    @Override
    public Map<String, String> echo(Arguments arguments) {
        return Map.of("connection", ConnectionName.shown(arguments.connection()));
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        boolean ran =
                databases
                        .get(call.caller(), arguments.connection())
                        .stop(
                                arguments.id(),
                                settings.defaultTimeout(),
                                call.cancellation()::onCancel);
        JsonObject json =
                RecordWriter.write(
                        new Answer(
                                true,
                                arguments.connection(),
                                arguments.id(),
                                ran,
                                ran ? null : IDLE));
        return ToolResult.Done.of(json.toString(), json);
    }
}
