package org.dbmcp.feature.performance;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.ExactNumber;

/**
 * Values for placeholders, as drivers bind them.
 *
 * @param positional for {@code ?} and {@code $1}; empty when they are named
 * @param named for {@code :name}; null when they are positional
 */
record Values(List<Object> positional, Map<String, Object> named) {
    /**
     * Reads an array, or an object of names; null and JSON's null are no values.
     *
     * @param most how many there may be
     */
    static Values read(JsonValue params, int most) {
        Values values =
                switch (params) {
                    case null -> new Values(List.of(), null);
                    case JsonArray array -> new Values(list(array), null);
                    case JsonObject object -> new Values(List.of(), map(object));
                    default -> throw invalid("params must be an array or an object");
                };
        int count =
                values.positional().size() + (values.named() == null ? 0 : values.named().size());
        if (count > most) {
            throw invalid("params has %s values, and %s is the most".formatted(count, most));
        }
        return values;
    }

    private static Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ExactNumber.of((JsonNumber) value);
            case ARRAY -> list(value.asJsonArray());
            case OBJECT -> map(value.asJsonObject());
        };
    }

    private static List<Object> list(JsonArray array) {
        List<Object> values = new ArrayList<>(array.size());
        array.forEach(each -> values.add(value(each)));
        return values;
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEach((name, each) -> values.put(name, value(each)));
        return values;
    }

    private static Failure invalid(String message) {
        return new Failure(INVALID_ARGUMENT, message);
    }
}
