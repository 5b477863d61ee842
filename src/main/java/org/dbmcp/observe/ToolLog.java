package org.dbmcp.observe;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dbmcp.Part;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.InvalidValue;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.Stage;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/**
 * Logs one line of JSON for each tool call: who, what, where, what came of it. Never a statement, a
 * parameter or a secret.
 */
@Part
public class ToolLog implements Stage {
    private static final System.Logger LOG = System.getLogger("org.dbmcp.calls");

    private final Consumer<String> log;

    /** Writes to the server's log. */
    public ToolLog() {
        this(line -> LOG.log(System.Logger.Level.INFO, line));
    }

    ToolLog(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public Position position() {
        return Position.AUDIT;
    }

    @Override
    public ToolResult around(ToolSpec<?> tool, Call call, Supplier<ToolResult> next) {
        long start = System.nanoTime();
        JsonObjectBuilder line = begun(tool, call);
        try {
            ToolResult result = next.get();
            addOutcome(line, result);
            return result;
        } catch (RuntimeException | Error e) {
            line.add("outcome", "failed").add("code", kind(e).code());
            throw e;
        } finally {
            line.add("durationMs", Duration.ofNanos(System.nanoTime() - start).toMillis());
            log.accept(line.build().toString());
        }
    }

    private static JsonObjectBuilder begun(ToolSpec<?> tool, Call call) {
        JsonObjectBuilder line =
                Json.createObjectBuilder()
                        .add("call", call.id())
                        .add("caller", call.caller().subject())
                        .add("tool", tool.name());
        String connection = connection(call.params().get("arguments"));
        return connection == null ? line : line.add("connection", connection);
    }

    /** The connection that the call is about, under any of the names that tools give it. */
    private static String connection(JsonValue arguments) {
        if (!(arguments instanceof JsonObject object)) {
            return null;
        }
        return Stream.of("connection", "name", "connectionName", "configName")
                .filter(name -> object.get(name) instanceof JsonString)
                .map(object::getString)
                .map(ConnectionName::shown)
                .findFirst()
                .orElse(null);
    }

    private static FailureKind kind(Throwable thrown) {
        return switch (thrown) {
            case Failure failure -> failure.kind();
            case InvalidValue invalid -> FailureKind.INVALID_ARGUMENT;
            default -> FailureKind.INTERNAL;
        };
    }

    private static void addOutcome(JsonObjectBuilder line, ToolResult result) {
        switch (result) {
            case ToolResult.NeedsInput question -> line.add("outcome", "asked");
            case ToolResult.Done done -> {
                line.add("outcome", done.failed() ? "failed" : "ok");
                addDetail(line, done.structured());
            }
        }
    }

    private static void addDetail(JsonObjectBuilder line, JsonObject structured) {
        if (structured == null) {
            return;
        }
        if (structured.get("code") instanceof JsonString code) {
            line.add("code", code);
        }
        if (structured.get("rowCount") instanceof JsonNumber rows) {
            line.add("rows", rows);
        }
    }
}
