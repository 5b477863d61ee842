package org.dbmcp.mcp.era;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.mcp.Outlet;

/** Sends progress and log lines down a line, as far as the client asked for them. */
public final class News implements Outlet {
    private static final long LEAST_NANOS_BETWEEN = 10_000_000;

    private final Line line;
    private final JsonValue progressToken;
    private final LogLevel least;
    private double last = Double.NEGATIVE_INFINITY;
    private long lastAt;

    /**
     * @param progressToken the token to send progress under; null for none
     * @param least the lowest level of log lines to send; null for none at all
     */
    public News(Line line, JsonValue progressToken, LogLevel least) {
        this.line = line;
        this.progressToken = progressToken;
        this.least = least;
    }

    @Override
    public synchronized void progress(double done, Double total, String message) {
        long now = System.nanoTime();
        boolean tooSoon = last != Double.NEGATIVE_INFINITY && now - lastAt < LEAST_NANOS_BETWEEN;
        if (progressToken == null || done <= last || tooSoon) {
            return;
        }
        last = done;
        lastAt = now;
        JsonObjectBuilder params =
                Json.createObjectBuilder()
                        .add("progressToken", progressToken)
                        .add("progress", number(done));
        if (total != null) {
            params.add("total", number(total));
        }
        if (message != null) {
            params.add("message", message);
        }
        line.send(JsonRpc.notification("notifications/progress", params.build()));
    }

    @Override
    public void log(String level, String logger, JsonValue data) {
        boolean wanted =
                least != null
                        && LogLevel.named(level).map(it -> it.compareTo(least) >= 0).orElse(false);
        if (!wanted) {
            return;
        }
        JsonObjectBuilder params = Json.createObjectBuilder().add("level", level);
        if (logger != null) {
            params.add("logger", logger);
        }
        line.send(JsonRpc.notification("notifications/message", params.add("data", data).build()));
    }

    private static JsonValue number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Json.createValue((long) value)
                : Json.createValue(value);
    }
}
