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
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Shows what runs in a database now, and who waits for whom. */
@Part
public class ActiveQueries implements Tool<ActiveQueries.Arguments> {
    private static final int MOST_SESSIONS = 100;

    /** Which database, and what is too short to matter. */
    public record Arguments(
            @Describe("Connection name") @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Only longer ones") @Bounds(min = 0) Optional<Integer> minMs) {}

    /** Sessions, and the locks between them; null for what there is none of. */
    record Answer(
            boolean success,
            String connection,
            int count,
            List<SessionLine> sessions,
            List<LockNode> lockTree,
            String locks,
            List<String> notes) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "active_queries",
                    "Active queries",
                    "Show running sessions, idle transactions and who blocks whom.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success"));

    private final DatabaseManager databases;
    private final QuerySettings settings;

    @Inject
    public ActiveQueries(DatabaseManager databases, QuerySettings settings) {
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
                        catalogue -> answer(arguments, database, catalogue));
        JsonObject json = RecordWriter.write(answer);
        return ToolResult.Done.of(json.toString(), json);
    }

    private static Answer answer(Arguments arguments, Database database, Catalogue catalogue) {
        Notebook notebook = new Notebook(catalogue);
        notebook.look();
        // first, so that whoever waits is seen at it
        List<Fact> waits = notebook.ask(Facet.LOCK_WAITS, "lock waits");
        SessionList list =
                new SessionList(
                        database.settings().database(),
                        catalogue.all(Facet.SESSIONS, Map.of()),
                        waits,
                        notebook.ask(Facet.TRANSACTIONS, "open transactions"),
                        notebook.ask(Facet.PROGRAMS, "application names"));
        List<SessionLine> lines = list.lines(arguments.minMs().orElse(0));
        LockTree tree = new LockTree(list.waits());
        return new Answer(
                true,
                arguments.connection(),
                lines.size(),
                lines.stream().limit(MOST_SESSIONS).toList(),
                tree.roots(),
                tree.text(lines),
                notebook.notes());
    }
}
