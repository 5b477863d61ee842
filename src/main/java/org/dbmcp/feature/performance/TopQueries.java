package org.dbmcp.feature.performance;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.json.OneOf;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Shows the statements that cost a database most, from the account that its server keeps. */
@Part
public class TopQueries implements Tool<TopQueries.Arguments> {
    private static final int USUAL = 10;

    /** Which database, and what counts as cost. */
    public record Arguments(
            @Describe("Connection name") @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @OneOf({"total_time", "mean_time", "calls", "rows"}) Optional<String> orderBy,
            @Bounds(min = 1, max = 50) Optional<Integer> limit) {
        private String order() {
            return orderBy.orElse("total_time");
        }
    }

    /** The statements; or why there are none, and what to do about it. */
    record Answer(
            boolean success,
            String connection,
            boolean available,
            String reason,
            String howToEnable,
            String orderBy,
            List<CostlyStatement> queries,
            List<String> notes) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "top_queries",
                    "Top queries",
                    "Show the costliest statements by the server's own account, or how to enable it.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success"));

    private final DatabaseManager databases;
    private final QuerySettings settings;

    @Inject
    public TopQueries(DatabaseManager databases, QuerySettings settings) {
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
        Database database = databases.get(call.caller(), arguments.connection());
        Answer answer =
                database.study(
                        settings.defaultTimeout(),
                        true,
                        call.cancellation()::onCancel,
                        catalogue -> answer(arguments, catalogue));
        JsonObject json = RecordWriter.write(answer);
        return ToolResult.Done.of(json.toString(), json);
    }

    private static Answer answer(Arguments arguments, Catalogue catalogue) {
        KeptStatements kept = KeptStatements.of(catalogue, arguments.order());
        boolean available = kept.missing() == null;
        Notebook notebook = new Notebook(catalogue);
        if (available) {
            notebook.look();
            notebook.add(kept.note());
        }
        return new Answer(
                true,
                arguments.connection(),
                available,
                kept.missing(),
                kept.remedy(),
                available ? arguments.order() : null,
                available
                        ? kept.facts().stream()
                                .limit(arguments.limit().orElse(USUAL))
                                .map(CostlyStatement::of)
                                .toList()
                        : null,
                notebook.notes());
    }
}
