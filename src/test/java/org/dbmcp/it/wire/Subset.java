package org.dbmcp.it.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** Whether JSON holds what is expected of it: {@code "*"} is anything, objects may have more. */
final class Subset {
    private static final String ANYTHING = "*";

    private Subset() {}

    /** Where they differ; empty when they do not. */
    static Optional<String> difference(JsonValue expected, JsonValue found) {
        return difference("", expected, found);
    }

    private static Optional<String> difference(String path, JsonValue expected, JsonValue found) {
        if (found != null
                && expected instanceof JsonString text
                && text.getString().equals(ANYTHING)) {
            return Optional.empty();
        }
        if (expected instanceof JsonObject wanted && found instanceof JsonObject object) {
            return wanted.entrySet().stream()
                    .map(entry -> member(path, entry, object))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (expected instanceof JsonArray wanted
                && found instanceof JsonArray array
                && wanted.size() == array.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                Optional<String> inside = difference(path + "/" + i, wanted.get(i), array.get(i));
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        return expected.equals(found)
                ? Optional.empty()
                : Optional.of(path + " is " + found + ", not " + expected);
    }

    private static Optional<String> member(
            String path, Map.Entry<String, JsonValue> expected, JsonObject object) {
        String key = expected.getKey();
        return difference(path + "/" + key, expected.getValue(), object.get(key));
    }
}
