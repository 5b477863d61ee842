package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
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
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.JsonText;
import org.dbmcp.json.Keyword;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;
import org.dbmcp.result.Tokens;

/** Tells all that is known of some tables. */
@Part
public class DescribeTable implements Tool<DescribeTable.Arguments> {
    /** Which tables, and how much of them. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Tables or views, with schema where needed") @Bounds(min = 1, max = 10)
                    List<String> tables,
            @Describe("Example rows of each") @Bounds(min = 0, max = 20) Optional<Integer> sample,
            @Describe("Optimizer's statistics of values") Optional<Boolean> statistics,
            @Describe("Bypass the cache") Optional<Boolean> refresh) {}

    /**
     * What is known of each.
     *
     * @param notFound what is wrong with the other names; null when nothing is
     * @param notTold what the product tells of no table; null for nothing
     * @param leftOut tables that would have made the answer too long; null for none
     */
    record Answer(
            boolean success,
            String connection,
            List<Map<String, Object>> tables,
            List<String> notFound,
            String notTold,
            String leftOut) {}

    /** What one look gave. */
    private record Seen(
            Meant meant, List<Map<String, Object>> tables, List<Legible> legible, String notTold) {
        /** What there was no room for. */
        String leftOut() {
            String names =
                    meant.names().stream()
                            .skip(tables.size())
                            .map(TableName::text)
                            .collect(joining(", "));
            return names.isEmpty() ? null : "Ask for fewer tables at a time: " + names;
        }
    }

    /** As many as an answer has, samples aside; the first table is told whatever it takes. */
    private static final long MOST_TOKENS = 15_000;

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "describe_table",
                    "Describe tables",
                    "Columns, keys, foreign keys in both directions, indexes, checks, size and "
                            + "privileges of tables and views. Call it before writing SQL for them.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "tables"));

    private final DatabaseManager databases;
    private final QuerySettings settings;
    private final Look look;

    @Inject
    public DescribeTable(DatabaseManager databases, QuerySettings settings) {
        this.databases = databases;
        this.settings = settings;
        this.look = new Look(databases, settings);
    }

    @Override
    public ToolSpec<Arguments> spec() {
        return SPEC;
    }

    @Override
    public Map<String, String> echo(Arguments arguments) {
        return Map.of(
                "connection",
                ConnectionName.shown(arguments.connection()),
                "tables",
                String.join(", ", arguments.tables()));
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        Database database = databases.get(call.caller(), arguments.connection());
        Seen seen =
                look.at(
                        database,
                        arguments.refresh().orElse(false),
                        call,
                        catalogue -> seen(catalogue, arguments));
        int rows = arguments.sample().orElse(0);
        if (rows > 0) {
            Sample sample = new Sample(database, settings, call);
            for (int i = 0; i < seen.tables().size(); i++) {
                Map<String, Object> table = seen.tables().get(i);
                TableName name = seen.meant().names().get(i);
                table.put("sample", sample.of(name, rows, seen.legible().get(i)));
            }
        }
        return Answers.of(
                new Answer(
                        true,
                        arguments.connection(),
                        seen.tables(),
                        seen.meant().notFound(),
                        seen.notTold(),
                        seen.leftOut()));
    }

    private static Seen seen(Catalogue catalogue, Arguments arguments) {
        boolean statistics = arguments.statistics().orElse(false);
        Meant meant = Meant.by(catalogue, arguments.tables());
        List<Map<String, Object>> tables = new ArrayList<>();
        List<Legible> legible = new ArrayList<>();
        long left = MOST_TOKENS;
        for (TableName name : meant.names()) {
            Map<String, Object> whole = new TableDescription(catalogue, name).of();
            Map<String, Object> table = Brief.table(whole);
            left -= Tokens.of(JsonText.buffer(RecordWriter.value(table)));
            if (left < 0 && !tables.isEmpty()) {
                break;
            }
            tables.add(table);
            legible.add(Legible.of(whole));
        }
        for (int i = 0; statistics && i < tables.size(); i++) {
            new TableStatistics(catalogue, meant.names().get(i)).addTo(tables.get(i));
        }
        return new Seen(meant, tables, legible, TableDescription.notTold(catalogue, statistics));
    }
}
