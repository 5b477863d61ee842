package org.dbmcp.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writes records as JSON. What is null or an empty Optional is left out. */
public final class RecordWriter {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private RecordWriter() {}

    /** The object with the record's components, in their order. */
    public static JsonObject write(Record written) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : RecordShape.of(written.getClass()).components()) {
            Object value = read(component, written);
            if (value != null) {
                object.add(component.getName(), value(value));
            }
        }
        return object.build();
    }

    /**
     * A value of any kind that a component may have, or a list or a map of such; null is JSON's.
     */
    public static JsonValue value(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case JsonValue json -> json;
            case String text -> Json.createValue(text);
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case BigInteger number -> Json.createValue(number);
            case BigDecimal number -> Json.createValue(number);
            case Double number -> floating(number);
            case Enum<?> constant -> Json.createValue(WireName.of(constant));
            case Optional<?> optional -> value(optional.orElse(null));
            case Record nested -> write(nested);
            case Collection<?> collection -> array(collection);
            case Map<?, ?> map -> object(map);
            default -> bound(value);
        };
    }

    private static JsonValue floating(double number) {
        // JSON has no word for infinity, nor for what is not a number.
        return Double.isFinite(number)
                ? Json.createValue(number)
                : Json.createValue(Double.toString(number));
    }

    private static JsonValue array(Collection<?> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(each -> array.add(value(each)));
        return array.build();
    }

    private static JsonValue object(Map<?, ?> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach((key, each) -> object.add(key.toString(), value(each)));
        return object.build();
    }

    /** Dates, times, UUIDs and the like look as JSON-B says. */
    private static JsonValue bound(Object value) {
        return StrictJson.read(JSONB.toJson(value));
    }

    private static Object read(RecordComponent component, Record written) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(written);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
