package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request as it goes over the wire.
 *
 * @param line method, path and version
 * @param headers the lines of the headers; the length is added where it is missing
 * @param body the bytes after them, one character each
 */
record RawRequest(String line, List<String> headers, String body) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "wire");

    /** The requests of all revisions that the protocol tests replay. */
    static List<RawRequest> recorded() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(RawRequest::read)
                    .toList();
        }
    }

    /** A call of a tool in the newest revision. */
    static RawRequest call(String tool, JsonObject arguments) {
        JsonObject meta =
                Json.createObjectBuilder()
                        .add("io.modelcontextprotocol/protocolVersion", "2026-07-28")
                        .add(
                                "io.modelcontextprotocol/clientCapabilities",
                                JsonObject.EMPTY_JSON_OBJECT)
                        .add("progressToken", 7)
                        .build();
        JsonObject params =
                Json.createObjectBuilder()
                        .add("name", tool)
                        .add("arguments", arguments)
                        .add("_meta", meta)
                        .build();
        JsonObject message =
                Json.createObjectBuilder()
                        .add("jsonrpc", "2.0")
                        .add("id", 1)
                        .add("method", "tools/call")
                        .add("params", params)
                        .build();
        List<String> headers =
                new ArrayList<>(
                        List.of(
                                "Host: localhost",
                                "Content-Type: application/json",
                                "Accept: application/json, text/event-stream",
                                "MCP-Protocol-Version: 2026-07-28",
                                "Mcp-Method: tools/call",
                                "Mcp-Name: " + tool));
        if (arguments.containsKey("connection")) {
            headers.add("Mcp-Param-Connection: " + arguments.getString("connection"));
        }
        return new RawRequest("POST /mcp HTTP/1.1", headers, octets(message.toString()));
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(line).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (headers.stream().noneMatch(RawRequest::isFraming)) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return head.append("\r\n").append(body).toString().getBytes(ISO_8859_1);
    }

    RawRequest withLine(String other) {
        return new RawRequest(other, headers, body);
    }

    RawRequest withHeaders(List<String> others) {
        return new RawRequest(line, others, body);
    }

    RawRequest withBody(String other) {
        return new RawRequest(line, headers, other);
    }

    private static boolean isFraming(String header) {
        return header.startsWith("Content-Length:") || header.startsWith("Transfer-Encoding:");
    }

    private static RawRequest read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject request = reader.readObject().getJsonObject("request");
            List<String> headers = new ArrayList<>(List.of("Host: localhost"));
            request.getJsonObject("headers")
                    .forEach((name, value) -> headers.add(name + ": " + text(value)));
            String body =
                    request.containsKey("body")
                            ? request.get("body").toString()
                            : request.getString("text", "");
            return new RawRequest(
                    request.getString("method") + " /mcp HTTP/1.1", headers, octets(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String octets(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    private static String text(Object value) {
        return ((JsonString) value).getString();
    }
}
