package org.dbmcp.it.docs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/** An answer without what is another one each time, and without most of what is long. */
final class Steady {
    private static final int MOST = 3;
    private static final Set<String> CHANGING =
            Set.of(
                    "elapsedMs",
                    "approximateTokens",
                    "id",
                    "runningMs",
                    "figure",
                    "timeMs",
                    "totalMs",
                    "meanMs",
                    "version",
                    "active",
                    "idle",
                    "bytes",
                    "cost",
                    "share",
                    "size");
    private static final Pattern MOMENT = Pattern.compile("20[2-9]\\d-\\d\\d-\\d\\dT.*");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_.-]{40,}");

    private Steady() {}

    static JsonValue of(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> array(value.asJsonArray());
            case STRING -> Json.createValue(text(((JsonString) value).getString()));
            default -> value;
        };
    }

    private static JsonObject object(JsonObject object) {
        JsonObjectBuilder steady = Json.createObjectBuilder();
        object.forEach(
                (key, value) ->
                        steady.add(
                                key,
                                CHANGING.contains(key) && isScalar(value)
                                        ? Json.createValue("…")
                                        : of(value)));
        return steady.build();
    }

    private static boolean isScalar(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NUMBER
                || value.getValueType() == JsonValue.ValueType.STRING;
    }

    private static JsonArray array(JsonArray array) {
        JsonArrayBuilder steady = Json.createArrayBuilder();
        array.stream().limit(MOST).forEach(each -> steady.add(of(each)));
        if (array.size() > MOST) {
            steady.add("… " + (array.size() - MOST) + " more");
        }
        return steady.build();
    }

    private static String text(String text) {
        if (MOMENT.matcher(text).matches()) {
            return "2026-01-31T12:00:00.000Z";
        }
        return HANDLE.matcher(text).replaceAll("…");
    }
}
