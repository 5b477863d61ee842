package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.SessionCounts;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Describes a connection. Never with a connection string, which would hold its password. */
@Part
public class ConnectionInfo implements Tool<OneConnection> {
    /** The description. */
    record Answer(boolean success, Description info) {
        /** What there is to know; fields that it does not have are null. */
        record Description(
                String name,
                String type,
                String product,
                String host,
                Integer port,
                String database,
                String user,
                boolean ssl,
                String access,
                String createdAt,
                String lastUsed,
                PoolFigures pool,
                PrivilegedLogin privilegedLogin) {}

        /** What the login may do beyond its need, and SQL for a login that may not. */
        record PrivilegedLogin(List<String> privileges, String script) {}

        /** The pool, now and at most. Timeouts in milliseconds. */
        record PoolFigures(
                int maxConnections,
                int active,
                int idle,
                int waiting,
                long idleTimeout,
                long connectionTimeout,
                long acquireTimeout) {}
    }

    private static final ToolSpec<OneConnection> SPEC =
            new ToolSpec<>(
                    "connection_info",
                    "Connection info",
                    "Describe a connection: server, database, user, access level, pool.",
                    Effect.READS,
                    true,
                    false,
                    OneConnection.class,
                    OutputSchema.with("success", "info"));

    private final DatabaseManager databases;

    @Inject
    public ConnectionInfo(DatabaseManager databases) {
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
        Database database = databases.get(call.caller(), arguments.connection());
        return Answers.of(new Answer(true, info(database)));
    }

    private static Answer.Description info(Database database) {
        ConnectionSettings settings = database.settings();
        return new Answer.Description(
                database.name(),
                settings.type(),
                database.product(),
                settings.host(),
                database.port() == 0 ? null : database.port(),
                settings.database(),
                settings.user(),
                settings.tls().enabled(),
                database.access().label(),
                Moments.text(database.createdAt()),
                Moments.text(database.lastUsed()),
                pool(database),
                privileged(database));
    }

    private static Answer.PrivilegedLogin privileged(Database database) {
        return database.privileges().isEmpty()
                ? null
                : new Answer.PrivilegedLogin(database.privileges(), database.loginScript());
    }

    private static Answer.PoolFigures pool(Database database) {
        PoolSettings limits = database.settings().pool();
        SessionCounts now = database.sessions();
        return new Answer.PoolFigures(
                limits.maxConnections(),
                now.active(),
                now.idle(),
                now.waiting(),
                limits.idleTimeout().toMillis(),
                limits.connectionTimeout().toMillis(),
                limits.acquireTimeout().toMillis());
    }
}
