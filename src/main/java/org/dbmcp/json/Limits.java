package org.dbmcp.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Holds a value to its {@link Bounds} and {@link OneOf}. */
final class Limits {
    private Limits() {}

    static void check(RecordComponent component, Object value, String field) {
        Bounds bounds = component.getAnnotation(Bounds.class);
        if (bounds != null && !within(size(value), bounds)) {
            throw new InvalidValue("'" + field + "' must " + wording(value, bounds));
        }
        OneOf oneOf = component.getAnnotation(OneOf.class);
        if (oneOf != null && !component.isAnnotationPresent(Lenient.class)) {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            values.forEach(each -> checkListed(each, oneOf, field));
        }
    }

    private static void checkListed(Object value, OneOf oneOf, String field) {
        if (!Arrays.asList(oneOf.value()).contains(value)) {
            throw new InvalidValue(
                    "'" + field + "' must be one of: " + String.join(", ", oneOf.value()));
        }
    }

    private static boolean within(BigDecimal size, Bounds bounds) {
        return size.compareTo(BigDecimal.valueOf(bounds.min())) >= 0
                && size.compareTo(BigDecimal.valueOf(bounds.max())) <= 0;
    }

    private static BigDecimal size(Object value) {
        return switch (value) {
            case String text -> BigDecimal.valueOf(text.codePointCount(0, text.length()));
            case List<?> list -> BigDecimal.valueOf(list.size());
            case Map<?, ?> map -> BigDecimal.valueOf(map.size());
            case Number number -> new BigDecimal(number.toString());
            default -> throw new IllegalStateException("Bounds do not fit " + value.getClass());
        };
    }

    private static String wording(Object value, Bounds bounds) {
        String what =
                switch (value) {
                    case String text -> "have a length";
                    case Number number -> "have a value";
                    default -> "have a size";
                };
        if (bounds.max() == Long.MAX_VALUE) {
            return what + " of at least " + bounds.min();
        }
        if (bounds.min() == Long.MIN_VALUE) {
            return what + " of at most " + bounds.max();
        }
        return what + " between " + bounds.min() + " and " + bounds.max();
    }
}
