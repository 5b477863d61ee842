package org.dbmcp.feature.query;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/**
 * Runs one statement that reads, and nothing else on any connection, so that gateways can let it
 * through without asking.
 */
@Part
public class ReadQuery implements Tool<ReadQuery.Arguments> {
    /** The statement, where to run it, and how much of its result is wanted. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("One statement, in the database's own SQL") @Bounds(min = 1) String sql,
            @Describe("Values for placeholders: an array for ? or $1, an object for :name")
                    @Keyword(name = "type", value = "[\"array\",\"object\"]")
                    Optional<JsonValue> params,
            @Describe("Rows at most") @Bounds(min = 1) Optional<Integer> maxRows,
            @Describe("Deadline in ms") @Bounds(min = 1) Optional<Integer> timeoutMs,
            @Describe("Tokens at most, about") @Bounds(min = 1) Optional<Integer> maxTokens,
            @Describe("How the text shows rows") Optional<ResultFormat> format) {
        private Asked asked() {
            return new Asked(connection, sql, params, maxRows, timeoutMs, maxTokens, format, false);
        }
    }

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "read_query",
                    "Read query",
                    "Run one SQL query that only reads, whatever the connection allows. Prefer it to "
                            + "execute_query for reading.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "rowCount", "truncated"));

    private final Statements statements;

    @Inject
    public ReadQuery(
            DatabaseManager databases,
            QuerySettings settings,
            AnswerSettings answers,
            KeptPages pages) {
        this.statements = new Statements(databases, settings, answers, pages);
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
        return statements.run(arguments.asked(), AccessLevel.READ_ONLY, call);
    }
}
