package org.dbmcp.it.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** How one revision wraps a message: what goes into the body, and what into the headers. */
final class Envelope {
    private static final String PREFIX = "io.modelcontextprotocol/";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI endpoint;
    private final Revision revision;
    private final Map<String, String> headers;
    private boolean initialized;

    /** For messages that all have these headers as well. */
    Envelope(URI endpoint, Revision revision, Map<String, String> headers) {
        this.endpoint = endpoint;
        this.revision = revision;
        this.headers = headers;
    }

    /** From now on a legacy client names its revision. */
    void initialized() {
        initialized = true;
    }

    JsonObject introduction() {
        return Json.createObjectBuilder()
                .add("protocolVersion", revision.version())
                .add("capabilities", JsonValue.EMPTY_JSON_OBJECT)
                .add("clientInfo", self())
                .build();
    }

    JsonObject request(String id, String method, JsonObject params) {
        JsonObjectBuilder all = Json.createObjectBuilder(params);
        if (revision.isModern()) {
            JsonObjectBuilder meta = meta();
            params.getOrDefault("_meta", JsonValue.EMPTY_JSON_OBJECT)
                    .asJsonObject()
                    .forEach(meta::add);
            all.add("_meta", meta);
        }
        return message(method).add("id", id).add("params", all).build();
    }

    JsonObject notification(String method, JsonObject params) {
        return message(method).add("params", params).build();
    }

    HttpRequest post(JsonObject message) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(message.toString()));
        headers.forEach(request::header);
        if (revision.isModern()) {
            request.header("MCP-Protocol-Version", revision.version());
            request.header("Mcp-Method", message.getString("method"));
            mirror(request, message.getJsonObject("params"));
        } else if (initialized) {
            request.header("MCP-Protocol-Version", revision.version());
        }
        return request.build();
    }

    /** Gateways route by these without reading the body. */
    private static void mirror(HttpRequest.Builder request, JsonObject params) {
        for (String name : new String[] {"name", "uri"}) {
            if (params.get(name) instanceof JsonString value) {
                request.header("Mcp-Name", encoded(value.getString()));
            }
        }
        if (params.get("arguments") instanceof JsonObject arguments
                && arguments.get("connection") instanceof JsonString value) {
            request.header("Mcp-Param-Connection", encoded(value.getString()));
        }
    }

    private static String encoded(String value) {
        if (value.equals(value.strip()) && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return value;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return "=?base64?" + Base64.getEncoder().encodeToString(utf8) + "?=";
    }

    private JsonObjectBuilder meta() {
        return Json.createObjectBuilder()
                .add(PREFIX + "protocolVersion", revision.version())
                .add(PREFIX + "clientCapabilities", JsonValue.EMPTY_JSON_OBJECT)
                .add(PREFIX + "clientInfo", self());
    }

    private static JsonObjectBuilder self() {
        return Json.createObjectBuilder().add("name", "tests").add("version", "1");
    }

    private static JsonObjectBuilder message(String method) {
        return Json.createObjectBuilder().add("jsonrpc", "2.0").add("method", method);
    }
}
