package org.dbmcp.feature.performance;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Explanation;
import org.dbmcp.database.Query;
import org.dbmcp.driver.Plan;
import org.dbmcp.failure.Failure;
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
            @Describe("Connection or configuration name")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("One statement, without EXPLAIN") @Bounds(min = 1) String sql,
            @Describe("Values for placeholders, as in read_query")
                    @Keyword(name = "type", value = "[\"array\",\"object\"]")
                    Optional<JsonValue> params,
            @Describe("true runs it, if it reads, and measures") Optional<Boolean> analyze,
            @Describe("Deadline in ms") @Bounds(min = 1) Optional<Integer> timeoutMs,
            @Describe("Another statement, with the same params, to compare with") @Bounds(min = 1)
                    Optional<String> compareWith) {}

    /** What was found; fields that it does not have are null. */
    record Answer(
            boolean success,
            String connection,
            String sql,
            boolean analyzed,
            JsonObject plan,
            String text,
            List<Finding> findings,
            Rival comparison) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "explain_query",
                    "Explain query",
                    "Show how the database runs a statement: its plan as a tree, and findings with"
                            + " advice. Changes nothing.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "plan", "findings"));

    private final DatabaseManager databases;
    private final QuerySettings settings;

    @Inject
    public ExplainQuery(DatabaseManager databases, QuerySettings settings) {
        this.databases = databases;
        this.settings = settings;
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
        Explained first = explained(arguments.sql(), arguments, database, call);
        Rival rival =
                arguments
                        .compareWith()
                        .map(sql -> Rival.of(first, explained(sql, arguments, database, call)))
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
                        rival);
        JsonObject json = RecordWriter.write(answer);
        return ToolResult.Done.of(json.toString(), json);
    }

    private Explained explained(String sql, Arguments asked, Database database, Call call) {
        Duration timeout = timeout(asked);
        Query query = query(sql, asked, timeout);
        Plan plan =
                new Explanation(database, asked.analyze().orElse(false))
                        .of(query, call.cancellation()::onCancel);
        Tables tables = new TablesOfPlan(database, timeout, call.cancellation()::onCancel).of(plan);
        return Explained.of(sql, plan, tables);
    }

    private Query query(String sql, Arguments asked, Duration timeout) {
        if (sql.length() > settings.maxStatementChars()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "The statement has %s characters, and %s is the most"
                            .formatted(sql.length(), settings.maxStatementChars()));
        }
        Values values = Values.read(asked.params().orElse(null), settings.maxParams());
        return new Query(
                sql,
                values.positional(),
                values.named(),
                1,
                0,
                timeout,
                AccessLevel.READ_ONLY,
                false);
    }

    /** The caller's, within the most that is allowed. */
    private Duration timeout(Arguments asked) {
        Duration wanted =
                asked.timeoutMs().map(Duration::ofMillis).orElse(settings.defaultTimeout());
        return wanted.compareTo(settings.maxTimeout()) > 0 ? settings.maxTimeout() : wanted;
    }
}
