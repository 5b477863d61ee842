package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Optional;
import org.dbmcp.it.server.Revision;

/**
 * Messages of one revision for one server, as HTTP requests.
 *
 * @param server its root address
 * @param path where it takes messages
 * @param revision the revision
 */
record McpQuestions(URI server, String path, Revision revision) {
    private static final String PREFIX = "io.modelcontextprotocol/";
    private static final JsonObject SELF =
            Json.createObjectBuilder().add("name", "bench").add("version", "1").build();

    /** The call of a tool. */
    Question call(String tool, JsonObject arguments, String success, String expected) {
        JsonObjectBuilder params = Json.createObjectBuilder().add("name", tool);
        params.add("arguments", arguments);
        String names = "Mcp-Name: " + tool + "\r\n";
        if (arguments.containsKey("connection")) {
            names += "Mcp-Param-Connection: " + arguments.getString("connection") + "\r\n";
        }
        return http("tools/call", params, names, success, expected);
    }

    /** A method without parameters. */
    Question method(String method, String expected) {
        return http(method, Json.createObjectBuilder(), "", "\"result\":", expected);
    }

    private Question http(
            String method,
            JsonObjectBuilder params,
            String names,
            String success,
            String expected) {
        String version = "MCP-Protocol-Version: " + revision.version() + "\r\n";
        String head = version;
        if (revision.isModern()) {
            head += "Mcp-Method: " + method + "\r\n" + names;
        }
        String body = body(method, params, Optional.of(1));
        return post(head, body, success, expected);
    }

    /** The message alone. */
    String body(String method, JsonObjectBuilder params, Optional<Integer> id) {
        JsonObjectBuilder message =
                Json.createObjectBuilder().add("jsonrpc", "2.0").add("method", method);
        id.ifPresent(number -> message.add("id", number));
        if (revision.isModern()) {
            params.add(
                    "_meta",
                    Json.createObjectBuilder()
                            .add(PREFIX + "protocolVersion", revision.version())
                            .add(PREFIX + "clientCapabilities", JsonValue.EMPTY_JSON_OBJECT)
                            .add(PREFIX + "clientInfo", SELF));
        }
        return message.add("params", params).build().toString();
    }

    private Question post(String head, String body, String success, String expected) {
        StringBuilder request = new StringBuilder("POST /").append(path).append(" HTTP/1.1\r\n");
        request.append("Host: localhost:").append(server.getPort()).append("\r\n");
        request.append("Content-Type: application/json\r\n");
        request.append("Accept: application/json, text/event-stream\r\n").append(head);
        request.append("Content-Length: ").append(body.getBytes(UTF_8).length);
        request.append("\r\n\r\n").append(body);
        return Question.of(request.toString(), success, expected);
    }

    /** The same message to the bare application, for an answer of this size. */
    static Question floor(Question question, int port, long bytes) {
        String message = new String(question.message(), UTF_8);
        String other =
                message.replaceFirst("POST /\\S+ ", "POST /mcp?bytes=" + bytes + " ")
                        .replaceFirst("localhost:\\d+", "localhost:" + port);
        return Question.of(other, "\"isError\":false", "}");
    }
}
