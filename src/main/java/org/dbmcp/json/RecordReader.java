package org.dbmcp.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Reads JSON into records, strictly: what {@link RecordSchema} does not allow is refused. */
public final class RecordReader {
    private RecordReader() {}

    /**
     * The record that this object describes.
     *
     * @throws InvalidValue if a component is missing, unknown, of another type or out of bounds
     */
    public static <R extends Record> R read(JsonObject object, Class<R> type) {
        return read(object, type, "");
    }

    static <R extends Record> R read(JsonObject object, Class<R> type, String path) {
        RecordShape shape = RecordShape.of(type);
        refuseUnknown(object, shape.names(), path);
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components().get(i);
            values[i] = component(object, component, path + component.getName());
        }
        return type.cast(construct(shape.constructor(), values));
    }

    private static void refuseUnknown(JsonObject object, List<String> known, String path) {
        for (String key : object.keySet()) {
            if (!known.contains(key)) {
                String allowed = known.isEmpty() ? "none" : String.join(", ", known);
                throw new InvalidValue("Unknown field '" + path + key + "'; known are: " + allowed);
            }
        }
    }

    private static Object component(JsonObject object, RecordComponent component, String field) {
        JsonValue value = object.get(component.getName());
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
                return Optional.empty();
            }
            return Optional.of(
                    checked(value, optional.getActualTypeArguments()[0], component, field));
        }
        if (value == null) {
            throw new InvalidValue("Missing field '" + field + "'");
        }
        return checked(value, type, component, field);
    }

    private static Object checked(
            JsonValue value, Type type, RecordComponent component, String field) {
        Object read = ValueReader.read(value, type, field);
        Limits.check(component, read, field);
        return read;
    }

    private static Object construct(Constructor<?> constructor, Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(constructor.toString(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.toString(), e);
        }
    }
}
