package org.dbmcp.it.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * What the server answered over HTTP.
 *
 * @param status of HTTP
 * @param headers of HTTP
 * @param text the body as it came
 * @param messages the JSON in it, in order: one document, or one for each event of a stream
 */
public record Answer(int status, HttpHeaders headers, String text, List<JsonStructure> messages) {

    /** Reads the response as JSON, or as a stream of it. */
    public static Answer of(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        String text = response.body();
        List<JsonStructure> messages = List.of();
        if (type.startsWith("text/event-stream")) {
            messages =
                    text.lines()
                            .filter(line -> line.startsWith("data:") && line.length() > 6)
                            .map(line -> read(line.substring("data:".length())))
                            .toList();
        } else if (type.startsWith("application/json") && !text.isBlank()) {
            messages = List.of(read(text));
        }
        return new Answer(response.statusCode(), response.headers(), text, messages);
    }

    /** The last message, which is the response. */
    public JsonObject message() {
        if (messages.isEmpty()) {
            throw new AssertionError("No JSON in " + status + " " + headers.map() + ": " + text);
        }
        return (JsonObject) messages.get(messages.size() - 1);
    }

    /** Its result; fails when it is an error. */
    public JsonObject result() {
        if (!message().containsKey("result")) {
            throw new AssertionError(status + ": " + message());
        }
        return message().getJsonObject("result");
    }

    /** The code of its error; fails when it is a result. */
    public int errorCode() {
        if (!message().containsKey("error")) {
            throw new AssertionError(status + ": " + message());
        }
        return message().getJsonObject("error").getInt("code");
    }

    private static JsonStructure read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }
}
