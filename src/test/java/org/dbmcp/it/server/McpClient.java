package org.dbmcp.it.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A client for tests that speaks one revision exactly, and holds every message of the server
 * against the official schema of that revision.
 */
public final class McpClient implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Envelope envelope;
    private final OfficialSchema schema;

    /** A client of the server with this root address. */
    public McpClient(URI address, Revision revision) {
        this(address, revision, Map.of());
    }

    /** A client that sends these headers with every message. */
    public McpClient(URI address, Revision revision, Map<String, String> headers) {
        this.envelope = new Envelope(address.resolve("mcp"), revision, headers);
        this.schema = OfficialSchema.of(revision);
        if (!revision.isModern()) {
            request("initialize", envelope.introduction());
            envelope.initialized();
            send(envelope.notification("notifications/initialized", JsonValue.EMPTY_JSON_OBJECT));
        }
    }

    /** A client of the newest revision. */
    public McpClient(URI address) {
        this(address, Revision.R2026_07_28);
    }

    /** Sends a request and waits for its response. */
    public Answer request(String method, JsonObject params) {
        return send(envelope.request(UUID.randomUUID().toString(), method, params));
    }

    /** Calls a tool and gives its result, whether it failed or not. */
    public JsonObject callTool(String name, Map<String, ?> arguments) {
        return request("tools/call", toolCall(name, arguments)).result();
    }

    /** Calls a tool in the background; cancelling the future closes the connection. */
    public CompletableFuture<HttpResponse<String>> startTool(
            String id, String name, Map<String, ?> arguments) {
        JsonObject message = envelope.request(id, "tools/call", toolCall(name, arguments));
        return http.sendAsync(envelope.post(message), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a notification; the answer has no body. */
    public Answer notify(String method, JsonObject params) {
        return send(envelope.notification(method, params));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer send(JsonObject message) {
        try {
            Answer answer =
                    Answer.of(
                            http.send(
                                    envelope.post(message), HttpResponse.BodyHandlers.ofString()));
            for (JsonStructure each : answer.messages()) {
                schema.check(message.getString("method"), each);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject toolCall(String name, Map<String, ?> arguments) {
        JsonObjectBuilder params = Json.createObjectBuilder().add("name", name);
        return params.add("arguments", Json.createObjectBuilder(arguments)).build();
    }
}
