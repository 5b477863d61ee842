package org.dbmcp.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value as the Java type of a component. */
final class ValueReader {
    private ValueReader() {}

    static Object read(JsonValue value, Type type, String field) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? map(value, generic.getActualTypeArguments()[1], field)
                    : list(value, generic.getActualTypeArguments()[0], field);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return RecordReader.read(
                    as(JsonObject.class, value, field, "an object"),
                    wanted.asSubclass(Record.class),
                    field + ".");
        }
        return wanted.isEnum() ? constant(value, wanted, field) : plain(value, wanted, field);
    }

    private static Object plain(JsonValue value, Class<?> wanted, String field) {
        if (wanted == String.class) {
            return as(JsonString.class, value, field, "a string").getString();
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return bool(value, field);
        }
        if (wanted == Object.class) {
            return scalar(value, field);
        }
        if (wanted == JsonObject.class) {
            return as(JsonObject.class, value, field, "an object");
        }
        if (wanted == JsonArray.class) {
            return as(JsonArray.class, value, field, "an array");
        }
        if (wanted == JsonValue.class) {
            return value;
        }
        return number(value, wanted, field);
    }

    private static Object number(JsonValue value, Class<?> wanted, String field) {
        if (wanted == int.class || wanted == Integer.class) {
            return Math.toIntExact(integer(value, field, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (wanted == long.class || wanted == Long.class) {
            return integer(value, field, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        BigDecimal number = as(JsonNumber.class, value, field, "a number").bigDecimalValue();
        if (wanted == BigDecimal.class) {
            return number;
        }
        if (wanted == double.class || wanted == Double.class) {
            return number.doubleValue();
        }
        throw new IllegalStateException(field + " is of a type that is not read: " + wanted);
    }

    private static long integer(JsonValue value, String field, long least, long most) {
        BigDecimal number = as(JsonNumber.class, value, field, "an integer").bigDecimalValue();
        if (number.stripTrailingZeros().scale() > 0) {
            throw wrong(field, "an integer");
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong(field, "an integer between " + least + " and " + most);
        }
        return number.longValueExact();
    }

    private static boolean bool(JsonValue value, String field) {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case STRING, NUMBER, NULL, ARRAY, OBJECT -> throw wrong(field, "true or false");
        };
    }

    /** A value of no declared type, exact: Long, BigInteger or BigDecimal for a number. */
    private static Object scalar(JsonValue value, String field) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case NUMBER -> ExactNumber.of((JsonNumber) value);
            case ARRAY, OBJECT -> throw wrong(field, "a string, a number, a boolean or null");
        };
    }

    private static Object constant(JsonValue value, Class<?> type, String field) {
        String name = as(JsonString.class, value, field, "a string").getString();
        List<Enum<?>> constants =
                Arrays.stream(type.getEnumConstants())
                        .<Enum<?>>map(each -> (Enum<?>) each)
                        .toList();
        for (Enum<?> each : constants) {
            if (WireName.of(each).equals(name)) {
                return each;
            }
        }
        throw wrong(
                field,
                "one of: " + String.join(", ", constants.stream().map(WireName::of).toList()));
    }

    private static List<Object> list(JsonValue value, Type element, String field) {
        JsonArray array = as(JsonArray.class, value, field, "an array");
        List<Object> list = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            list.add(read(array.get(i), element, field + "[" + i + "]"));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, Object> map(JsonValue value, Type element, String field) {
        Map<String, Object> map = new LinkedHashMap<>();
        as(JsonObject.class, value, field, "an object")
                .forEach((key, each) -> map.put(key, read(each, element, field + "." + key)));
        return Collections.unmodifiableMap(map);
    }

    private static <T> T as(Class<T> type, JsonValue value, String field, String words) {
        if (!type.isInstance(value)) {
            throw wrong(field, words);
        }
        return type.cast(value);
    }

    private static InvalidValue wrong(String field, String words) {
        return new InvalidValue("'" + field + "' must be " + words);
    }
}
