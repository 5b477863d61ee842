package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import java.util.List;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Lists the caller's open connections, in the order of their opening. Probes none. */
@Part
public class ListConnections implements Tool<Nothing> {
    /** All of them. */
    record Answer(boolean success, List<Line> connections, int count) {
        /** One of them. */
        record Line(
                String name,
                String type,
                String host,
                String database,
                String createdAt,
                String lastUsed,
                String status,
                String access) {}
    }

    private static final ToolSpec<Nothing> SPEC =
            new ToolSpec<>(
                    "list_connections",
                    "List connections",
                    "List open connections. Stored configurations work by name without being open: "
                            + "see show_configurations.",
                    Effect.READS,
                    true,
                    false,
                    Nothing.class,
                    OutputSchema.with("success", "connections", "count"));

    private final DatabaseManager databases;

    @Inject
    public ListConnections(DatabaseManager databases) {
        this.databases = databases;
    }

    @Override
    public ToolSpec<Nothing> spec() {
        return SPEC;
    }

    @Override
    public ToolResult call(Nothing arguments, Call call) {
        List<Answer.Line> lines =
                databases.list(call.caller()).stream().map(ListConnections::line).toList();
        return Answers.of(new Answer(true, lines, lines.size()));
    }

    private static Answer.Line line(Database database) {
        return new Answer.Line(
                database.name(),
                database.settings().type(),
                database.settings().host(),
                database.settings().database(),
                Moments.text(database.createdAt()),
                Moments.text(database.lastUsed()),
                "connected",
                database.access().label());
    }
}
