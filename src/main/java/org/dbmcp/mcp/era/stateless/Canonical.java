package org.dbmcp.mcp.era.stateless;

import static java.util.stream.Collectors.joining;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.TreeMap;
import org.dbmcp.json.Json;

/** One spelling for equal JSON: clients may send the keys of an object in another order. */
final class Canonical {
    private Canonical() {}

    static String text(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                    new TreeMap<>(object)
                            .entrySet().stream()
                                    .map(
                                            each ->
                                                    Json.createValue(each.getKey())
                                                            + ":"
                                                            + text(each.getValue()))
                                    .collect(joining(",", "{", "}"));
            case JsonArray array ->
                    array.stream().map(Canonical::text).collect(joining(",", "[", "]"));
            default -> value.toString();
        };
    }
}
