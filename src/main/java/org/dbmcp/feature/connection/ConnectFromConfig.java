package org.dbmcp.feature.connection;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Opens a connection from a configuration that the operator stored or the caller imported. */
@Part
public class ConnectFromConfig implements Tool<ConnectFromConfig.Arguments> {
    /** Which configuration, and what to call the connection. */
    public record Arguments(
            @Describe("Default 'default'") Optional<String> configName,
            @Describe("Name for later calls; default configName") @Bounds(min = 1, max = 64)
                    Optional<String> connectionName,
            @Describe("Only for imported configurations") Optional<String> password) {

        String config() {
            return configName.orElse("default");
        }
    }

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "connect_from_config",
                    "Connect from configuration",
                    "Connect by a configuration that show_configurations lists.",
                    Effect.WRITES,
                    false,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "message"));

    private final DatabaseManager databases;
    private final CallerSettings settings;

    @Inject
    public ConnectFromConfig(DatabaseManager databases, CallerSettings settings) {
        this.databases = databases;
        this.settings = settings;
    }

    @Override
    public ToolSpec<Arguments> spec() {
        return SPEC;
    }

    @Override
    public Map<String, String> echo(Arguments arguments) {
        return Map.of("configName", ConnectionName.shown(arguments.config()));
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        Caller caller = call.caller();
        ConnectionSettings imported = databases.remembered(caller).get(arguments.config());
        boolean stored = isStored(arguments);
        Database database =
                imported == null || stored
                        ? openStored(arguments, caller)
                        : openImported(arguments, caller, imported);
        return Answers.of(ConnectAnswer.of(database, arguments.config()));
    }

    private boolean isStored(Arguments arguments) {
        return databases.stored().named(arguments.config()).isPresent();
    }

    private Database openStored(Arguments arguments, Caller caller) {
        if (arguments.password().isPresent() && isStored(arguments)) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "password is only for imported configurations, which hold none");
        }
        String name = arguments.connectionName().orElse(arguments.config());
        return databases.openStored(caller, arguments.config(), name);
    }

    private Database openImported(Arguments arguments, Caller caller, ConnectionSettings imported) {
        settings.requireAdHoc();
        String password =
                arguments
                        .password()
                        .filter(given -> !given.isEmpty())
                        .orElseThrow(ConnectFromConfig::noPassword);
        String name = arguments.connectionName().orElse(arguments.config());
        return databases.open(caller, name, withPassword(imported, new Secret(password)));
    }

    private static Failure noPassword() {
        return new Failure(INVALID_ARGUMENT, "Missing required configuration fields: password")
                .withHint("Imported configurations hold no password; pass it as 'password'");
    }

    private static ConnectionSettings withPassword(ConnectionSettings given, Secret password) {
        return new ConnectionSettings(
                given.type(),
                given.host(),
                given.port(),
                given.database(),
                given.user(),
                password,
                given.tls(),
                given.access(),
                given.pool(),
                given.allowFunctions(),
                given.values());
    }
}
