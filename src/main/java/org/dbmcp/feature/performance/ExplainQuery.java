package org.dbmcp.feature.performance;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Tells how a statement would be run, or was, and what makes it slow. */
@Part
public class ExplainQuery implements Tool<ExplainQuery.Arguments> {
    /** The statement, where it would run, and what it is compared with. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Without EXPLAIN") @Bounds(min = 1) String sql,
            @Describe("As in read_query") @Keyword(name = "type", value = "[\"array\",\"object\"]")
                    Optional<JsonValue> params,
            @Describe("true runs a query and measures") Optional<Boolean> analyze,
            @Describe("Deadline in ms") @Bounds(min = 1) Optional<Integer> timeoutMs,
            @Describe("A rival, with the same params") Optional<String> compareWith) {}

    /** What was found; fields that it does not have are null. */
    record Answer(
            boolean success,
            String connection,
            String sql,
            boolean analyzed,
            JsonObject plan,
            String text,
            List<Finding> findings,
            Rival comparison,
            List<String> warnings) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "explain_query",
                    "Explain query",
                    "Plan of a statement as a tree, with findings and advice.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "plan"));

    private final DatabaseManager databases;
    private final Explaining explaining;

    @Inject
    public ExplainQuery(DatabaseManager databases, QuerySettings settings) {
        this.databases = databases;
        this.explaining = new Explaining(settings);
    }

    @Override
    public ToolSpec<Arguments> spec() {
        return SPEC;
    }

    @Override
    public Map<String, String> echo(Arguments arguments) {
        return Map.of(
                "connection", ConnectionName.shown(arguments.connection()),
                "query", arguments.sql());
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        Database database = databases.get(call.caller(), arguments.connection());
        TimeLeft time = explaining.time(arguments);
        Explained first = explaining.first(arguments, database, call, time);
        Rival rival =
                arguments
                        .compareWith()
                        .map(
                                sql ->
                                        Rival.of(
                                                first,
                                                explaining.rival(
                                                        sql, arguments, database, call, time)))
                        .orElse(null);
        Answer answer =
                new Answer(
                        true,
                        arguments.connection(),
                        arguments.sql(),
                        arguments.analyze().orElse(false),
                        first.plan(),
                        first.text(),
                        first.findings(),
                        rival,
                        explaining.warnings(arguments));
        JsonObject json = RecordWriter.write(answer);
        return ToolResult.Done.of(json.toString(), json);
    }
}
