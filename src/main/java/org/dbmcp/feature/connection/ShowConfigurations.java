package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Shows what can be connected to by name: stored configurations, broken ones too, and imports. */
@Part
public class ShowConfigurations implements Tool<Nothing> {
    /** All of them, by name. */
    record Answer(boolean success, Map<String, Shown> configurations, int count, String message) {
        /**
         * One of them; fields that it does not have are null.
         *
         * @param source where it comes from
         * @param fault why it cannot be used; null when it can
         */
        record Shown(
                String type,
                String host,
                Integer port,
                String database,
                String user,
                Boolean ssl,
                Integer maxConnections,
                String access,
                String source,
                String fault) {

            static Shown of(ConnectionSettings settings, String source) {
                return new Shown(
                        settings.type(),
                        settings.host(),
                        settings.port() == 0 ? null : settings.port(),
                        settings.database(),
                        settings.user(),
                        settings.tls().enabled(),
                        settings.pool().maxConnections(),
                        settings.access().label(),
                        source,
                        null);
            }

            static Shown of(StoredConnection stored) {
                if (stored.fault() == null) {
                    return of(stored.settings(), stored.source());
                }
                return new Shown(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        stored.source(),
                        stored.fault());
            }
        }
    }

    private static final ToolSpec<Nothing> SPEC =
            new ToolSpec<>(
                    "show_configurations",
                    "Show configurations",
                    "List stored and imported configurations. A stored one's name serves as a "
                            + "connection at once; an imported one needs connect_from_config and a password.",
                    Effect.READS,
                    true,
                    false,
                    Nothing.class,
                    OutputSchema.with("success", "configurations", "count", "message"));

    private final DatabaseManager databases;

    @Inject
    public ShowConfigurations(DatabaseManager databases) {
        this.databases = databases;
    }

    @Override
    public ToolSpec<Nothing> spec() {
        return SPEC;
    }

    @Override
    public ToolResult call(Nothing arguments, Call call) {
        Map<String, Answer.Shown> shown = new LinkedHashMap<>();
        databases
                .stored()
                .all()
                .forEach(stored -> shown.put(stored.name(), Answer.Shown.of(stored)));
        databases
                .remembered(call.caller())
                .forEach(
                        (name, settings) ->
                                shown.putIfAbsent(name, Answer.Shown.of(settings, "imported")));
        String noun = shown.size() == 1 ? "configuration" : "configurations";
        return Answers.of(
                new Answer(
                        true,
                        shown,
                        shown.size(),
                        "Found %s database %s available for use with connect_from_config"
                                .formatted(shown.size(), noun)));
    }
}
