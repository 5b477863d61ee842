package org.dbmcp.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** What {@link Bounds}, {@link OneOf} and {@link Keyword} add to the schema of a component. */
final class LimitKeywords {
    private LimitKeywords() {}

    static void add(JsonObjectBuilder schema, JsonObject plain, RecordComponent component) {
        OneOf oneOf = component.getAnnotation(OneOf.class);
        if (oneOf != null) {
            addEnum(schema, plain, Json.createArrayBuilder(List.of(oneOf.value())).build());
        }
        Bounds bounds = component.getAnnotation(Bounds.class);
        if (bounds != null) {
            addBounds(schema, plain.getString("type", ""), bounds);
        }
        Keyword keyword = component.getAnnotation(Keyword.class);
        if (keyword != null) {
            schema.add(keyword.name(), literal(keyword.value()));
        }
    }

    private static void addEnum(JsonObjectBuilder schema, JsonObject plain, JsonArray values) {
        JsonObject items = plain.getJsonObject("items");
        if (items == null) {
            schema.add("enum", values);
            return;
        }
        schema.add("items", Json.createObjectBuilder(items).add("enum", values));
    }

    private static void addBounds(JsonObjectBuilder schema, String type, Bounds bounds) {
        String noun =
                switch (type) {
                    case "string" -> "Length";
                    case "array" -> "Items";
                    case "object" -> "Properties";
                    default -> "imum";
                };
        if (bounds.min() != Long.MIN_VALUE) {
            schema.add("min" + noun, bounds.min());
        }
        if (bounds.max() != Long.MAX_VALUE) {
            schema.add("max" + noun, bounds.max());
        }
    }

    /** A number, a boolean, an array or an object if it reads as one; else a string. */
    private static JsonValue literal(String value) {
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value.startsWith("[") || value.startsWith("{")) {
            return StrictJson.read(value);
        }
        return value.matches("-?[0-9]{1,18}")
                ? Json.createValue(Long.parseLong(value))
                : Json.createValue(value);
    }
}
