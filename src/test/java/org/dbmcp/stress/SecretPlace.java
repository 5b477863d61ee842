package org.dbmcp.stress;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A place of a request where a secret can stand, as a line of {@code secret-places.txt} says.
 *
 * @param kind which part of the request the text is; with a star the answer may repeat it
 * @param text that part, with {@code @} for the secret
 */
record SecretPlace(String kind, String text) {
    private static final Path FILE = Path.of("src", "test", "resources", "secret-places.txt");

    static List<SecretPlace> read() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 2))
                .map(both -> new SecretPlace(both[0], both[1]))
                .toList();
    }

    /** Whether the caller hears it again: it is their own name, statement or value. */
    boolean mayBeRepeated() {
        return kind.endsWith("*");
    }

    /** Whether the sender stops in the middle of it. */
    boolean breaksOff() {
        return part().equals("broken") || part().equals("chunks") || part().equals("line");
    }

    /** The request of somebody with this key. */
    RawRequest request(String secret, String key) {
        String filled = text.replace("@", secret).replace("\\n", "\r\n");
        RawRequest call = RawRequest.call("list_connections", JsonObject.EMPTY_JSON_OBJECT);
        String login = "Authorization: Bearer " + key;
        return switch (part()) {
            case "line" -> with(call, login).withLine(filled);
            case "header" -> with(call, login, filled);
            case "stranger" -> with(call, filled);
            case "body" -> plain(filled, login);
            case "broken" -> plain(filled, login, "Content-Length: 9999");
            case "chunks" -> plain(filled, login, "Transfer-Encoding: chunked");
            default -> with(RawRequest.call(part().replace("tool ", ""), json(filled)), login);
        };
    }

    private String part() {
        return kind.replace("*", "");
    }

    private static RawRequest with(RawRequest request, String... more) {
        List<String> headers = new ArrayList<>(request.headers());
        headers.addAll(List.of(more));
        return request.withHeaders(headers);
    }

    private static RawRequest plain(String body, String... more) {
        List<String> headers =
                List.of("Host: localhost", "Content-Type: application/json", "Accept: */*");
        return with(new RawRequest("POST /mcp HTTP/1.1", headers, body), more);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
