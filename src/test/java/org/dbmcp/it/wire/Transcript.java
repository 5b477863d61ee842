package org.dbmcp.it.wire;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dbmcp.it.server.Revision;

/**
 * One exchange: a file of {@code src/test/resources/wire/<revision>}. Its {@code request} has a
 * method, headers, and a {@code body} (JSON) or a {@code text}; its {@code response} a status,
 * headers, a part of the body, JSON pointers to what must be {@code absent}, or {@code empty}.
 *
 * @param name the file's name without its ending
 * @param revision the folder's name
 * @param document what it holds
 */
record Transcript(String name, Revision revision, JsonObject document) {

    static Transcript read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            String name = file.getFileName().toString().replace(".json", "");
            Revision revision = Revision.of(file.getParent().getFileName().toString());
            return new Transcript(name, revision, reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest request(URI endpoint) {
        JsonObject request = document.getJsonObject("request");
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(endpoint).method(request.getString("method"), body(request));
        request.getJsonObject("headers")
                .forEach((name, value) -> builder.header(name, text((JsonString) value)));
        return builder.build();
    }

    /** The method of the message sent; empty when there is none. */
    String method() {
        return document.getJsonObject("request").get("body") instanceof JsonObject message
                ? message.getString("method", "")
                : "";
    }

    JsonObject response() {
        return document.getJsonObject("response");
    }

    List<String> absent() {
        return response().containsKey("absent")
                ? response().getJsonArray("absent").getValuesAs(Transcript::text)
                : List.of();
    }

    Map<String, String> headers() {
        if (!response().containsKey("headers")) {
            return Map.of();
        }
        return response().getJsonObject("headers").entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> text((JsonString) entry.getValue())));
    }

    private static HttpRequest.BodyPublisher body(JsonObject request) {
        if (request.containsKey("body")) {
            return HttpRequest.BodyPublishers.ofString(request.get("body").toString());
        }
        return request.containsKey("text")
                ? HttpRequest.BodyPublishers.ofString(request.getString("text"))
                : HttpRequest.BodyPublishers.noBody();
    }

    private static String text(JsonString value) {
        return value.getString();
    }

    @Override
    public String toString() {
        return revision.version() + " " + name;
    }
}
