package org.dbmcp.feature.performance;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
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

/** Suggests indexes for statements; makes none. */
@Part
public class SuggestIndexes implements Tool<SuggestIndexes.Arguments> {
    /** Which database, and for which statements. */
    public record Arguments(
            @Describe("Connection name") @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Statements; else the costliest") @Bounds(max = 20)
                    Optional<List<String>> sql) {}

    /** The suggestions, the best first; and what could not be judged. */
    record Answer(
            boolean success,
            String connection,
            String basedOn,
            List<IndexSuggestion> suggestions,
            List<String> notes) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "suggest_indexes",
                    "Suggest indexes",
                    "Suggest indexes by HypoPG or statistics, with DDL.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success"));

    private final DatabaseManager databases;
    private final QuerySettings settings;

    @Inject
    public SuggestIndexes(DatabaseManager databases, QuerySettings settings) {
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
        arguments.sql().ifPresent(all -> all.forEach(this::refuseTooLong));
        Database database = databases.get(call.caller(), arguments.connection());
        Answer answer =
                database.study(
                        settings.defaultTimeout(),
                        true,
                        call.cancellation()::onCancel,
                        catalogue -> answer(arguments, database, catalogue));
        JsonObject json = RecordWriter.write(answer);
        return ToolResult.Done.of(json.toString(), json);
    }

    private void refuseTooLong(String sql) {
        if (sql.length() > settings.maxStatementChars()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "A statement has at most %s characters"
                            .formatted(settings.maxStatementChars()));
        }
    }

    private static Answer answer(Arguments arguments, Database database, Catalogue catalogue) {
        IndexVisit visit = new IndexVisit(database.driver(), catalogue);
        List<String> notes = new ArrayList<>();
        if (arguments.sql().isPresent()) {
            arguments.sql().get().forEach(visit::ask);
        } else {
            KeptStatements kept = KeptStatements.of(catalogue, "total_time");
            visit.addAll(kept.facts());
            if (kept.missing() != null) {
                notes.add(kept.missing() + ": give statements as sql");
                if (kept.remedy() != null) {
                    notes.add("To change that: " + kept.remedy());
                }
            }
        }
        List<IndexSuggestion> best = visit.best();
        notes.addAll(visit.notes());
        return new Answer(
                true,
                arguments.connection(),
                arguments.sql().isPresent() ? "sql" : "top_queries",
                best,
                notes.isEmpty() ? null : notes);
    }
}
