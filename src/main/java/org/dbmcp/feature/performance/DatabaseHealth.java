package org.dbmcp.feature.performance;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Checks how one database is, or all of them at a time. */
@Part
public class DatabaseHealth implements Tool<DatabaseHealth.Arguments> {
    private static final String ALL = "*";

    /** Which databases, and which checks. */
    public record Arguments(
            @Describe("Connection name; * for all")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Only these, by name") @Bounds(max = 20) Optional<List<String>> checks) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "database_health",
                    "Database health",
                    "Check one database or all: verdicts with figures, reasons and remedies.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success"));

    private final DatabaseManager databases;
    private final QuerySettings settings;

    @Inject
    public DatabaseHealth(DatabaseManager databases, QuerySettings settings) {
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
        HealthVisit visit =
                new HealthVisit(
                        arguments
                                .checks()
                                .map(names -> names.stream().map(HealthCheck::named).toList())
                                .orElse(List.of(HealthCheck.values())));
        return arguments.connection().equals(ALL)
                ? HealthAnswer.of(
                        new HealthOfAll(databases)
                                .reports(call.caller(), name -> report(name, visit, call)))
                : HealthAnswer.of(report(arguments.connection(), visit, call));
    }

    private HealthReport report(String name, HealthVisit visit, Call call) {
        Database database = databases.get(call.caller(), name);
        return database.study(
                settings.defaultTimeout(),
                true,
                call.cancellation()::onCancel,
                catalogue -> visit.of(name, catalogue));
    }
}
