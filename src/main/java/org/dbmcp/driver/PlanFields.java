package org.dbmcp.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.dbmcp.json.StrictJson;

/**
 * An object in a plan that is JSON, read with patience: what is not there, or is something else, is
 * null.
 */
public record PlanFields(JsonObject json) {
    /** More than any plan that somebody can read; whoever goes down there needs a stack. */
    private static final int DEEPEST = 500;

    /** The document of a server. */
    public static JsonValue read(String document) {
        return StrictJson.read(document.getBytes(UTF_8), DEEPEST, Integer.MAX_VALUE);
    }

    /** A text. */
    public String text(String key) {
        return json.get(key) instanceof JsonString text ? text.getString() : null;
    }

    /** A number, or a text that holds one. */
    public Double number(String key) {
        return switch (json.get(key)) {
            case JsonNumber number -> number.doubleValue();
            case JsonString text -> parsed(text.getString());
            case null -> null;
            default -> null;
        };
    }

    private static Double parsed(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether this is true. */
    public boolean is(String key) {
        return JsonValue.TRUE.equals(json.get(key));
    }

    /** The objects in an array; none without it. */
    public List<PlanFields> list(String key) {
        return json.get(key) instanceof JsonArray array ? list(array) : List.of();
    }

    /** The objects in this array. */
    public static List<PlanFields> list(JsonArray array) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(each -> new PlanFields(each.asJsonObject()))
                .toList();
    }

    /** The object of this name; an empty one without it. */
    public PlanFields object(String key) {
        return new PlanFields(
                json.get(key) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    }
}
