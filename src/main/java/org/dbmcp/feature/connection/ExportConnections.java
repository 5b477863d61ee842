package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueOptions;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/**
 * Gives the caller's open connections in the form that import_connections reads, no secret in it.
 */
@Part
public class ExportConnections implements Tool<Nothing> {
    /** All of them, by name. */
    record Answer(
            boolean success,
            Map<String, Exported> connections,
            String exportedAt,
            int count,
            String message) {
        /**
         * One of them.
         *
         * @param options how values are shown; null when that is as usual
         */
        record Exported(
                String type,
                String host,
                Integer port,
                String database,
                String user,
                boolean ssl,
                int maxConnections,
                String access,
                Map<String, Object> options,
                String createdAt) {}
    }

    private static final ToolSpec<Nothing> SPEC =
            new ToolSpec<>(
                    "export_connections",
                    "Export connections",
                    "Export open connections, without passwords, for import_connections.",
                    Effect.READS,
                    true,
                    false,
                    Nothing.class,
                    OutputSchema.with("success", "connections", "exportedAt", "count", "message"));

    private final DatabaseManager databases;
    private final QuerySettings queries;

    @Inject
    public ExportConnections(DatabaseManager databases, QuerySettings queries) {
        this.databases = databases;
        this.queries = queries;
    }

    @Override
    public ToolSpec<Nothing> spec() {
        return SPEC;
    }

    @Override
    public ToolResult call(Nothing arguments, Call call) {
        Map<String, Answer.Exported> exported = new LinkedHashMap<>();
        for (Database database : databases.list(call.caller())) {
            exported.put(database.name(), exported(database));
        }
        return Answers.of(
                new Answer(
                        true,
                        exported,
                        Moments.text(Instant.now()),
                        exported.size(),
                        "Exported %s database connection(s). Note: Passwords are not included for security reasons."
                                .formatted(exported.size())));
    }

    private Answer.Exported exported(Database database) {
        ConnectionSettings settings = database.settings();
        // an operator may have written more than holds, and more than a caller may ask for
        Map<String, Object> options =
                ValueOptions.written(settings.values().atMost(queries.maxCellChars()));
        return new Answer.Exported(
                settings.type(),
                settings.host(),
                database.port() == 0 ? null : database.port(),
                settings.database(),
                settings.user(),
                settings.tls().enabled(),
                settings.pool().maxConnections(),
                settings.access().label(),
                options.isEmpty() ? null : options,
                Moments.text(database.createdAt()));
    }
}
