package org.dbmcp.feature.connection;

import static org.dbmcp.failure.FailureKind.UNKNOWN_CONNECTION;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.failure.Failure;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Says whether a connection works. That it does not is an answer, not a failed call. */
@Part
public class TestConnection implements Tool<OneConnection> {
    /**
     * What came of it.
     *
     * @param code the kind of failure; null when it works
     */
    record Answer(String connection, boolean success, String message, String code) {}

    private static final ToolSpec<OneConnection> SPEC =
            new ToolSpec<>(
                    "test_connection",
                    "Test connection",
                    "Check that a connection's database answers.",
                    Effect.READS,
                    true,
                    false,
                    OneConnection.class,
                    OutputSchema.with("connection", "success", "message"));

    private final DatabaseManager databases;

    @Inject
    public TestConnection(DatabaseManager databases) {
        this.databases = databases;
    }

    @Override
    public ToolSpec<OneConnection> spec() {
        return SPEC;
    }

    @Override
    public Map<String, String> echo(OneConnection arguments) {
        return Map.of("connection", ConnectionName.shown(arguments.connection()));
    }

    @Override
    public ToolResult call(OneConnection arguments, Call call) {
        String name = arguments.connection();
        try {
            databases.get(call.caller(), name).test();
            return Answers.of(new Answer(name, true, "Connection successful", null));
        } catch (Failure failure) {
            if (failure.kind() == UNKNOWN_CONNECTION) {
                throw failure;
            }
            return Answers.of(new Answer(name, false, failure.getMessage(), failure.kind().code()));
        }
    }
}
