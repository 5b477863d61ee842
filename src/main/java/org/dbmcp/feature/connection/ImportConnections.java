package org.dbmcp.feature.connection;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/**
 * Stores configurations for the caller, without passwords. Every entry is judged before the first
 * is stored; open connections and the operator's configurations are never touched.
 */
@Part
public class ImportConnections implements Tool<ImportConnections.Arguments> {
    /** What to import. */
    public record Arguments(
            @Describe("By name, as export_connections gives them") @Bounds(max = 100)
                    JsonObject connections,
            @Describe("Replace those of the same name; default false")
                    Optional<Boolean> overwrite) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "import_connections",
                    "Import connections",
                    "Store configurations, without passwords, for connect_from_config.",
                    Effect.WRITES,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with(
                            "success", "importResults", "importedAt", "summary", "message"));

    private final DatabaseManager databases;
    private final CallerSettings settings;

    @Inject
    public ImportConnections(DatabaseManager databases, CallerSettings settings) {
        this.databases = databases;
        this.settings = settings;
    }

    @Override
    public ToolSpec<Arguments> spec() {
        return SPEC;
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        settings.requireAdHoc();
        boolean overwrite = arguments.overwrite().orElse(false);
        Map<String, ConnectionSettings> valid = new LinkedHashMap<>();
        List<ImportAnswer.Entry> results = new ArrayList<>();
        arguments
                .connections()
                .forEach(
                        (name, entry) ->
                                results.add(judge(name, entry, overwrite, call.caller(), valid)));
        databases.remember(call.caller(), valid, overwrite);
        return Answers.of(ImportAnswer.of(results));
    }

    private ImportAnswer.Entry judge(
            String name,
            JsonValue entry,
            boolean overwrite,
            Caller caller,
            Map<String, ConnectionSettings> valid) {
        if (databases.stored().named(name).isPresent()) {
            return ImportAnswer.Entry.skipped(
                    name,
                    "Configuration '%s' is the operator's and stays as it is".formatted(name));
        }
        if (!overwrite && isTaken(name, caller)) {
            return ImportAnswer.Entry.skipped(
                    name,
                    "Connection '%s' already exists. Use overwrite: true to replace it."
                            .formatted(name));
        }
        try {
            ConnectionName.checked(name);
            ConnectionSettings judged = settings.of(ImportEntry.read(entry));
            databases.check(judged);
            if (databases.isEmbedded(judged)) {
                throw CallerSettings.embedded(judged.type());
            }
            valid.put(name, judged);
            return ImportAnswer.Entry.validated(name);
        } catch (Failure failure) {
            return ImportAnswer.Entry.failed(ConnectionName.shown(name), failure.getMessage());
        }
    }

    private boolean isTaken(String name, Caller caller) {
        return databases.has(caller, name) || databases.remembered(caller).containsKey(name);
    }
}
