package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dbmcp.failure.Failure;

/** Flattens a file of stored connections into one setting a key. */
final class ConnectionJson {
    private ConnectionJson() {}

    static Failure absent(Path file) {
        return new Failure(
                MISCONFIGURED,
                "DATABASE_CONFIG_PATH names '" + file + "', but there is no such file");
    }

    static Map<String, String> read(Path file, References references) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonValue> entry : parse(file).entrySet()) {
            String prefix = StoredConnectionReader.PREFIX + entry.getKey() + ".";
            if (entry.getValue() instanceof JsonObject keys) {
                flatten(prefix, keys, references, values);
            } else {
                values.put(prefix + StoredConnectionReader.FAULT, "It must be a JSON object");
            }
        }
        return values;
    }

    private static void flatten(
            String prefix, JsonObject keys, References references, Map<String, String> values) {
        keys.forEach(
                (key, value) -> {
                    try {
                        String text = references.resolve(key, value);
                        if (!text.isEmpty()) {
                            // A dot would move the border between the connection and its key.
                            values.put(prefix + key.replace('.', '_'), text);
                        }
                    } catch (Failure e) {
                        values.putIfAbsent(prefix + StoredConnectionReader.FAULT, e.getMessage());
                    }
                });
        if (keys.isEmpty()) {
            values.put(prefix + StoredConnectionReader.FAULT, "It is empty");
        }
    }

    private static JsonObject parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw unusable(file, "it is no file", null);
        }
        try (JsonParser parser = Json.createParser(new StringReader(Files.readString(file)))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new JsonException("Not an object");
            }
            JsonObject whole = object(parser);
            // Asking for more is what makes the parser look at what stands behind the object.
            if (parser.hasNext()) {
                throw new JsonException("Something follows");
            }
            return whole;
        } catch (JsonParsingException e) {
            throw unusable(
                    file,
                    "it is not one JSON object with unique keys; look at line %s, column %s"
                            .formatted(
                                    e.getLocation().getLineNumber(),
                                    e.getLocation().getColumnNumber()),
                    e);
        } catch (RuntimeException e) {
            // Parsers have several of them for what is too deep, too long, or not there at all.
            throw unusable(file, "it is not one JSON object with unique keys", e);
        } catch (IOException e) {
            throw unusable(file, "it cannot be read as UTF-8 text", e);
        }
    }

    /**
     * The parser's own way of building an object keeps the last of equal keys; this refuses them.
     */
    private static JsonObject object(JsonParser parser) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String key = parser.getString();
            if (!keys.add(key)) {
                throw new JsonException("A key occurs twice");
            }
            boolean nested = parser.next() == JsonParser.Event.START_OBJECT;
            object.add(key, nested ? object(parser) : parser.getValue());
        }
        return object.build();
    }

    private static Failure unusable(Path file, String why, Exception cause) {
        return new Failure(
                MISCONFIGURED,
                "The file of stored connections, '" + file + "', is unusable: " + why,
                cause);
    }
}
