package org.dbmcp.feature.connection;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Lenient;
import org.dbmcp.json.OneOf;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Opens a connection that no operator stored. It belongs to the caller. */
@Part
public class ConnectDatabase implements Tool<ConnectDatabase.Arguments> {
    /** All that is needed to connect. */
    public record Arguments(
            @Lenient @OneOf({"postgresql", "postgres", "pg", "mysql", "mysql2", "mariadb"})
                    Optional<String> type,
            @Describe("Name for later calls; default <type>_<n>") @Bounds(min = 1, max = 64)
                    Optional<String> name,
            @Lenient Optional<String> host,
            @Describe("Default: the product's own") @Bounds(min = 1, max = 65_535)
                    Optional<Integer> port,
            @Lenient Optional<String> database,
            @Lenient Optional<String> user,
            @Lenient Optional<String> password,
            @Describe("TLS, server certificate verified; default false") Optional<Boolean> ssl,
            @Describe("Pool size; default 5") Optional<Integer> maxConnections,
            @Describe("ms; default 60000") Optional<Integer> idleTimeout,
            @Describe("ms; default 5000") Optional<Integer> connectionTimeout,
            @Describe("ms; default 5000") Optional<Integer> acquireTimeout,
            @Describe("What statements may do; default read-only")
                    @OneOf({"read-only", "read-write", "full"})
                    Optional<String> access,
            @Describe(
                            "Forms of values: numbers lossless|js-safe|native, binary base64|hex|omit,"
                                    + " spatial wkt|geojson, tinyint1AsBoolean, maxCellBytes")
                    Optional<JsonObject> options) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "connect_database",
                    "Connect database",
                    "Connect to a database and name the connection for later calls. "
                            + "Unused connections are closed after a while.",
                    Effect.WRITES,
                    false,
                    true,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "message"));

    private final DatabaseManager databases;
    private final CallerSettings settings;

    @Inject
    public ConnectDatabase(DatabaseManager databases, CallerSettings settings) {
        this.databases = databases;
        this.settings = settings;
    }

    @Override
    public ToolSpec<Arguments> spec() {
        return SPEC;
    }

    @Override
    public boolean isOffered() {
        return settings.allowsAdHoc();
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        settings.requireAdHoc();
        requireComplete(arguments);
        Wanted wanted =
                new Wanted(
                        arguments.type(),
                        arguments.host(),
                        arguments.port(),
                        arguments.database(),
                        arguments.user(),
                        arguments.password(),
                        arguments.ssl(),
                        arguments.maxConnections(),
                        arguments.idleTimeout(),
                        arguments.connectionTimeout(),
                        arguments.acquireTimeout(),
                        arguments.access(),
                        arguments.options());
        Database opened =
                databases.open(call.caller(), arguments.name().orElse(null), checked(wanted));
        return Answers.of(ConnectAnswer.of(opened, null));
    }

    private ConnectionSettings checked(Wanted wanted) {
        ConnectionSettings wished = settings.of(wanted);
        databases.check(wished);
        if (databases.isEmbedded(wished)) {
            throw CallerSettings.embedded(wished.type());
        }
        return wished;
    }

    private static void requireComplete(Arguments arguments) {
        String type =
                arguments
                        .type()
                        .filter(given -> !given.isBlank())
                        .orElseThrow(
                                () -> new Failure(INVALID_ARGUMENT, "Database type is required"));
        List<String> missing = missing(arguments);
        if (!missing.isEmpty()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "Failed to connect to %s database: Missing required configuration fields: %s"
                            .formatted(ConnectionName.shown(type), String.join(", ", missing)));
        }
    }

    /** An empty value is as good as none: no product takes an empty name or password. */
    private static List<String> missing(Arguments arguments) {
        Map<String, Optional<String>> required = new LinkedHashMap<>();
        required.put("host", arguments.host());
        required.put("database", arguments.database());
        required.put("user", arguments.user());
        required.put("password", arguments.password());
        return required.entrySet().stream()
                .filter(field -> field.getValue().filter(text -> !text.isEmpty()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
