package org.dbmcp.feature.query;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Outcome;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;
import org.dbmcp.result.AnswerRows;

/** Gives more rows of an earlier result, from where an answer stopped. Asks no database. */
@Part
public class FetchRows implements Tool<FetchRows.Arguments> {
    /** Where to go on, and how much is wanted. */
    public record Arguments(
            @Describe("Where the statement ran")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("page.next of the last answer") String page,
            @Describe("Rows at most") @Bounds(min = 1) Optional<Integer> maxRows,
            @Describe("Tokens at most, about") @Bounds(min = 1) Optional<Integer> maxTokens,
            @Describe("How the text shows rows") Optional<ResultFormat> format) {
        private Asked asked() {
            return new Asked(
                    connection,
                    "",
                    Optional.empty(),
                    maxRows,
                    Optional.empty(),
                    maxTokens,
                    format,
                    false);
        }
    }

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "fetch_rows",
                    "Fetch rows",
                    "Go on where the rows of an answer stopped: the same result, not run again.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "rowCount", "truncated"));

    private final DatabaseManager databases;
    private final QuerySettings settings;
    private final AnswerSettings answers;
    private final KeptPages pages;

    @Inject
    public FetchRows(
            DatabaseManager databases,
            QuerySettings settings,
            AnswerSettings answers,
            KeptPages pages) {
        this.databases = databases;
        this.settings = settings;
        this.answers = answers;
        this.pages = pages;
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
        long start = System.nanoTime();
        Database database = databases.get(call.caller(), arguments.connection());
        KeptPages.Place place = pages.find(call.caller(), database, arguments.page());
        Limits limits = Limits.of(arguments.asked(), settings, answers);
        AnswerFrame frame = new AnswerFrame(arguments.connection(), null, limits, pages::sample);
        AnswerRows rows =
                new AnswerRows(
                        limits.bounds(), () -> RowTexts.of(limits.format()), null, frame.frame());
        long offset = read(place, rows);
        KeptPages.Place further =
                new KeptPages.Place(place.kept(), offset, place.row() + rows.count());
        boolean more = rows.cut() != null;
        Outcome outcome =
                new Outcome(
                        "fetch",
                        Effect.READS,
                        rows.count(),
                        -1,
                        List.of(),
                        !more && !place.kept().complete(),
                        List.of(),
                        Duration.ofNanos(System.nanoTime() - start));
        NextPage next = more ? pages.next(further) : null;
        return new QueryAnswer(arguments.connection(), null, limits, rows, outcome, next)
                .toResult();
    }

    private static long read(KeptPages.Place place, AnswerRows rows) {
        long offset;
        try {
            offset = place.kept().rows().read(place.offset(), rows);
        } catch (IOException e) {
            throw KeptPages.gone();
        }
        if (rows.count() == 0 && rows.cut() != null) {
            throw new Failure(
                    FailureKind.NOT_SUPPORTED,
                    "The next row alone is larger than an answer may be");
        }
        return offset;
    }
}
