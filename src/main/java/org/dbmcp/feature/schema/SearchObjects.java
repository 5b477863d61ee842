package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
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

/** Finds what is in a database by words, the most relevant first, in as many tokens as wanted. */
@Part
public class SearchObjects implements Tool<SearchObjects.Arguments> {
    /** What is looked for, and how much of it is wanted. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Words, or names with * and ?; none lists all") @Bounds(max = 10)
                    Optional<List<String>> search,
            @Describe("All but index and trigger if left out") Optional<List<ObjectKind>> kinds,
            @Describe("Only in this schema") Optional<String> schema,
            @Describe("full has the columns of the first tables") Optional<Detail> detail,
            @Describe("Tokens at most, about") @Bounds(min = 100) Optional<Integer> maxTokens,
            @Describe("nextOffset of the page before") @Bounds(min = 0) Optional<Integer> offset,
            @Describe("Bypass the cache") Optional<Boolean> refresh) {}

    /**
     * What was found.
     *
     * @param total of all pages
     * @param complete null when nothing was left out for being too many
     * @param nextOffset where the next page begins; null when there is none
     * @param notTold which of the wanted kinds the product does not list; null for none
     * @param hint what else to try; null when something was found
     */
    record Answer(
            boolean success,
            String connection,
            int total,
            Boolean complete,
            List<JsonValue> objects,
            Integer nextOffset,
            String notTold,
            String hint) {}

    private static final int USUAL_TOKENS = 2000;
    private static final int MOST_OBJECTS = 500;
    private static final int MOST_FULL = 10;

    /** Of one table. */
    private static final int MOST_COLUMNS = 100;

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "search_objects",
                    "Search objects",
                    "Find schemas, tables, views, columns, routines, types, sequences, indexes and "
                            + "triggers by words in names and comments, best first. Start here.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "total", "objects"));

    private final Look look;

    @Inject
    public SearchObjects(DatabaseManager databases, QuerySettings settings) {
        this.look = new Look(databases, settings);
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
        boolean fresh = arguments.refresh().orElse(false);
        return Answers.of(
                look.at(
                        arguments.connection(),
                        fresh,
                        call,
                        catalogue -> answer(catalogue, arguments)));
    }

    private static Answer answer(Catalogue catalogue, Arguments arguments) {
        List<Term> terms =
                arguments.search().orElse(List.of()).stream()
                        .map(Term::of)
                        .filter(each -> !each.isEmpty())
                        .toList();
        Set<ObjectKind> kinds =
                arguments
                        .kinds()
                        .filter(each -> !each.isEmpty())
                        .<Set<ObjectKind>>map(EnumSet::copyOf)
                        .orElse(ObjectKind.USUAL);
        Search.Result result =
                new Search(catalogue, terms, kinds, arguments.schema().orElse("")).run();
        if (result.found().isEmpty()) {
            arguments.schema().ifPresent(each -> Schemas.check(catalogue, each));
        }
        int from = Math.min(arguments.offset().orElse(0), result.found().size());
        List<JsonValue> page = page(catalogue, arguments, result.found(), from);
        int next = from + page.size();
        return new Answer(
                true,
                arguments.connection(),
                result.found().size(),
                result.complete() ? null : false,
                page,
                next < result.found().size() ? next : null,
                ObjectKind.lacking(arguments.kinds().orElse(List.of()), catalogue),
                result.found().isEmpty() ? hint(arguments) : null);
    }

    private static String hint(Arguments arguments) {
        String wider =
                (arguments.kinds().isPresent() ? ", without kinds" : ", also index and trigger")
                        + (arguments.schema().isPresent() ? ", without schema" : "");
        return "Nothing that this login sees: try single words or parts as *word*" + wider;
    }

    /** One at least: without any, nobody would come to the end. */
    private static List<JsonValue> page(
            Catalogue catalogue, Arguments arguments, List<Found> found, int from) {
        Detail detail = arguments.detail().orElse(Detail.SUMMARY);
        long left = arguments.maxTokens().orElse(USUAL_TOKENS);
        List<JsonValue> page = new ArrayList<>();
        for (Found each : found.subList(from, Math.min(found.size(), from + MOST_OBJECTS))) {
            boolean full = detail == Detail.FULL && page.size() < MOST_FULL;
            JsonValue json = RecordWriter.value(full ? full(catalogue, each) : each.json(detail));
            left -= Tokens.of(JsonText.buffer(json));
            if (left < 0 && !page.isEmpty()) {
                break;
            }
            page.add(json);
        }
        return page;
    }

    private static String column(Fact column) {
        return column.text("name") + " " + Brief.cut(column.text("type"), Brief.SHORT);
    }

    private static Map<String, Object> full(Catalogue catalogue, Found found) {
        Map<String, Object> json = found.json(Detail.FULL);
        TableName table = found.table();
        if (table != null) {
            List<Fact> columns = catalogue.of(Facet.COLUMNS, table.schema(), table.table());
            json.put(
                    "columns",
                    columns.stream().limit(MOST_COLUMNS).map(SearchObjects::column).toList());
            if (columns.size() > MOST_COLUMNS) {
                json.put("columnsTotal", columns.size());
            }
        }
        return json;
    }
}
