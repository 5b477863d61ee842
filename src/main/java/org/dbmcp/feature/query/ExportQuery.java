package org.dbmcp.feature.query;

import static org.dbmcp.failure.FailureKind.BUSY;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;
import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dbmcp.Part;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.ExportSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Outcome;
import org.dbmcp.database.Parameters;
import org.dbmcp.database.Query;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;
import org.dbmcp.result.FileRows;
import org.dbmcp.result.Overrun;

/** Writes a result of any size into a file on this server, as its rows come, and links to it. */
@Part
public class ExportQuery implements Tool<ExportQuery.Arguments> {
    /** The statement, where to run it, and what its file is to be. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("One statement, in the database's own SQL") @Bounds(min = 1) String sql,
            @Describe("As in read_query") @Keyword(name = "type", value = "[\"array\",\"object\"]")
                    Optional<JsonValue> params,
            @Describe("Of the file; csv if left out") Optional<ExportFormat> format,
            @Describe("Rows at most") @Bounds(min = 1) Optional<Integer> maxRows,
            @Describe("Deadline in ms") @Bounds(min = 1) Optional<Integer> timeoutMs) {}

    /** As the systems say it that Java runs on. */
    private static final Pattern FULL =
            Pattern.compile("(?i)no space left|not enough space|quota exceeded");

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "export_query",
                    "Export query",
                    "Write all rows of a SQL query that only reads to a file, no value cut, and link to "
                            + "it. For results too large for an answer.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "rowCount", "resource"));

    private final DatabaseManager databases;
    private final QuerySettings queries;
    private final ExportSettings settings;
    private final Exports exports;

    @Inject
    public ExportQuery(
            DatabaseManager databases,
            QuerySettings queries,
            ExportSettings settings,
            Exports exports) {
        this.databases = databases;
        this.queries = queries;
        this.settings = settings;
        this.exports = exports;
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
        long start = System.nanoTime();
        Limits.refuseTooMuch(arguments.sql(), arguments.params(), queries);
        Database database = databases.get(call.caller(), arguments.connection());
        Query query = query(arguments);
        ExportFormat format = arguments.format().orElse(ExportFormat.CSV);
        try (ExportDraft draft = exports.begin(call.caller(), format)) {
            FileRows rows = format.writer(draft.output());
            ExportProgress progress = new ExportProgress(rows, draft.output(), call.outlet());
            Outcome outcome = database.run(query, progress, call.cancellation()::onCancel);
            Export export = kept(draft, rows, arguments, outcome);
            return new ExportAnswer(
                            arguments.connection(),
                            export,
                            exports.downloadUrl(export),
                            outcome,
                            Duration.ofNanos(System.nanoTime() - start))
                    .toResult();
        } catch (Overrun e) {
            throw e.failure();
        } catch (IOException e) {
            throw failure(e);
        } catch (UncheckedIOException e) {
            throw failure(e.getCause());
        }
    }

    private Query query(Arguments arguments) {
        Parameters parameters = Parameters.read(arguments.params().orElse(null));
        Duration asked =
                arguments.timeoutMs().map(Duration::ofMillis).orElse(settings.maxTimeout());
        return new Query(
                arguments.sql(),
                parameters.positional(),
                parameters.named(),
                Math.min(arguments.maxRows().orElse(settings.maxRows()), settings.maxRows()),
                0,
                asked.compareTo(settings.maxTimeout()) > 0 ? settings.maxTimeout() : asked,
                AccessLevel.READ_ONLY,
                false);
    }

    private Export kept(ExportDraft draft, FileRows rows, Arguments arguments, Outcome outcome)
            throws IOException {
        rows.finish();
        if (!rows.hasBegun()) {
            throw new Failure(INVALID_ARGUMENT, "The statement gives no rows to export");
        }
        boolean wanted = arguments.maxRows().filter(most -> most <= settings.maxRows()).isPresent();
        if (outcome.truncated() && !wanted) {
            throw new Failure(
                            NOT_SUPPORTED,
                            "There are more than %s rows, the most of an export here; nothing was kept"
                                    .formatted(settings.maxRows()))
                    .withHint("Export in several parts, or name a maxRows to get the first ones");
        }
        return draft.keep(rows.count());
    }

    private RuntimeException failure(IOException thrown) {
        return isFull(thrown)
                ? new Failure(BUSY, "The disk for exports is full; nothing was kept", thrown)
                        .withHint("Export less, or try again when older exports have expired")
                : new UncheckedIOException(thrown);
    }

    /** What was written is gone already, and with it the lack of space. */
    private static boolean isFull(IOException thrown) {
        return thrown.getMessage() != null && FULL.matcher(thrown.getMessage()).find();
    }
}
