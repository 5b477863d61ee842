package org.dbmcp.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a Java type that {@link ValueReader} reads, without what annotations add. */
final class TypeSchema {
    private static final JsonObject SCALAR =
            Json.createObjectBuilder()
                    .add(
                            "type",
                            Json.createArrayBuilder(List.of("string", "number", "boolean", "null")))
                    .build();

    private static final Map<Class<?>, JsonObject> BY_CLASS =
            Map.ofEntries(
                    Map.entry(String.class, typed("string")),
                    Map.entry(int.class, typed("integer")),
                    Map.entry(Integer.class, typed("integer")),
                    Map.entry(long.class, typed("integer")),
                    Map.entry(Long.class, typed("integer")),
                    Map.entry(double.class, typed("number")),
                    Map.entry(Double.class, typed("number")),
                    Map.entry(BigDecimal.class, typed("number")),
                    Map.entry(boolean.class, typed("boolean")),
                    Map.entry(Boolean.class, typed("boolean")),
                    Map.entry(JsonObject.class, typed("object")),
                    Map.entry(JsonArray.class, typed("array")),
                    Map.entry(JsonValue.class, JsonValue.EMPTY_JSON_OBJECT),
                    Map.entry(Object.class, SCALAR));

    private TypeSchema() {}

    static JsonObject of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? with(typed("object"), "additionalProperties", of(arguments[1]))
                    : with(typed("array"), "items", of(arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return RecordSchema.of(plain.asSubclass(Record.class));
        }
        if (plain.isEnum()) {
            return with(typed("string"), "enum", names(plain));
        }
        JsonObject schema = BY_CLASS.get(plain);
        if (schema == null) {
            throw new IllegalArgumentException("No JSON Schema is known for " + plain.getName());
        }
        return schema;
    }

    private static JsonArray names(Class<?> type) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        for (Object constant : type.getEnumConstants()) {
            names.add(WireName.of((Enum<?>) constant));
        }
        return names.build();
    }

    private static JsonObject typed(String name) {
        return Json.createObjectBuilder().add("type", name).build();
    }

    private static JsonObject with(JsonObject schema, String key, JsonValue value) {
        return Json.createObjectBuilder(schema).add(key, value).build();
    }
}
