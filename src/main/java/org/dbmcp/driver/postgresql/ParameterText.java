package org.dbmcp.driver.postgresql;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dbmcp.driver.JsonParameters;
import org.dbmcp.failure.Failure;

/** Writes values in the forms in which PostgreSQL reads its types, such as {@code {"a",NULL}}. */
final class ParameterText {
    /** A table may have many columns, and a message is no place for all of them. */
    private static final int MOST_NAMES = 50;

    private static final Set<String> JSON = Set.of("json", "jsonb");

    private ParameterText() {}

    /** Whether values of a type of this name are JSON. */
    static boolean isJson(String type) {
        return JSON.contains(type);
    }

    /**
     * The text of a value that is not null.
     *
     * @param type of the place where it stands; null when it is not known
     * @throws Failure {@code INVALID_ARGUMENT} when an object has a field that its type has not
     */
    static String of(Object value, PostgreSqlType type) {
        PostgreSqlType base = base(type);
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case List<?> list -> isJson(base) ? JsonParameters.text(list) : array(list, base);
            case Map<?, ?> map -> isRow(base) ? row(map, base) : JsonParameters.text(map);
            default -> isJson(base) ? JsonParameters.text(value) : value.toString();
        };
    }

    private static PostgreSqlType base(PostgreSqlType type) {
        PostgreSqlType base = type;
        while (base != null && base.base() != null) {
            base = base.base();
        }
        return base;
    }

    private static boolean isJson(PostgreSqlType base) {
        return base != null && isJson(base.name());
    }

    private static boolean isRow(PostgreSqlType base) {
        return base != null && base.kind() == 'c';
    }

    private static boolean isArray(PostgreSqlType base) {
        return base != null && base.element() != null;
    }

    private static String array(List<?> list, PostgreSqlType base) {
        PostgreSqlType element = base == null ? null : base.element();
        String delimiter = element == null ? "," : String.valueOf(element.delimiter());
        return list.stream()
                .map(value -> element(value, base, element))
                .collect(Collectors.joining(delimiter, "{", "}"));
    }

    /** A list is one more dimension, unless each element is an array of its own: a domain. */
    private static String element(Object value, PostgreSqlType array, PostgreSqlType element) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof List<?> list && !isArray(base(element))
                ? array(list, array)
                : '"' + of(value, element).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * A row such as {@code ("1","a b",)}, whose last field is NULL; so is one that is not named.
     */
    private static String row(Map<?, ?> map, PostgreSqlType type) {
        for (Object name : map.keySet()) {
            if (!type.fields().containsKey(String.valueOf(name))) {
                throw unknown(name, type);
            }
        }
        return type.fields().entrySet().stream()
                .map(field -> field(map.get(field.getKey()), field.getValue()))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String field(Object value, PostgreSqlType type) {
        return value == null
                ? ""
                : '"' + of(value, type).replace("\\", "\\\\").replace("\"", "\"\"") + '"';
    }

    private static Failure unknown(Object name, PostgreSqlType type) {
        String names =
                type.fields().keySet().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return new Failure(
                        INVALID_ARGUMENT,
                        "A parameter of type %s has no field '%s'".formatted(type.name(), name))
                .withHint("Its fields: " + names);
    }
}
