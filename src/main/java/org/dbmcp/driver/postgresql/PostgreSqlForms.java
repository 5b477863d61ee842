package org.dbmcp.driver.postgresql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dbmcp.driver.Readings;
import org.dbmcp.driver.Vectors;

/** Shows values of types that are made of others, or that an extension brings. */
final class PostgreSqlForms {
    private final Map<String, Form> known;
    private final Form text;
    private final Map<String, Form> brought;

    /**
     * @param known PostgreSQL's own types by name
     */
    PostgreSqlForms(Map<String, Form> known, Readings readings) {
        this.known = known;
        this.text = new Form("text", readings.cells()::text);
        Form geometry = new Form(readings.spatial().encoding(), readings.spatial()::hex);
        Form vector = new Form("text", PostgreSqlForms::vector);
        this.brought =
                Map.of(
                        "hstore", new Form("object", HstoreText::read),
                        "geometry", geometry,
                        "geography", geometry,
                        "vector", vector,
                        "halfvec", vector);
    }

    /** What is not known is a text. */
    Form of(PostgreSqlType type) {
        return of(type, new IdentityHashMap<>());
    }

    /** A type that stands in others more than once has one form. */
    private Form of(PostgreSqlType type, Map<PostgreSqlType, Form> made) {
        if (type == null) {
            return text;
        }
        Form form = made.get(type);
        if (form == null) {
            form = make(type, made);
            made.put(type, form);
        }
        return form;
    }

    private Form make(PostgreSqlType type, Map<PostgreSqlType, Form> made) {
        if (type.base() != null) {
            return of(type.base(), made);
        }
        if (type.element() != null && !known.containsKey(type.name())) {
            return array(of(type.element(), made), type.element().delimiter());
        }
        return switch (type.kind()) {
            case 'c' -> row(type.fields(), made);
            case 'b' -> known.getOrDefault(type.name(), brought.getOrDefault(type.name(), text));
            default -> text;
        };
    }

    /** An array of what has this form. */
    static Form array(Form element, char separator) {
        return new Form("array", value -> ArrayText.read(value, separator, element.change()));
    }

    private Form row(Map<String, PostgreSqlType> types, Map<PostgreSqlType, Form> made) {
        List<String> names = List.copyOf(types.keySet());
        List<Function<String, Object>> changes = new ArrayList<>();
        types.values().forEach(type -> changes.add(of(type, made).change()));
        return new Form("object", value -> fields(value, names, changes));
    }

    /** One that was changed since it was looked up has other fields: it stays a text. */
    private Object fields(String row, List<String> names, List<Function<String, Object>> changes) {
        List<String> texts = RowText.read(row, names.size());
        if (texts.size() != names.size()) {
            return text.change().apply(row);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String each = texts.get(i);
            fields.put(names.get(i), each == null ? null : changes.get(i).apply(each));
        }
        return fields;
    }

    /** As it is printed, so that it can be bound again; a long one by its first numbers. */
    private static Object vector(String text) {
        List<String> numbers = Arrays.asList(text.substring(1, text.length() - 1).split(",", -1));
        return Vectors.isLong(numbers.size())
                ? Vectors.shortened(numbers.stream().map(Float::valueOf).toList())
                : text;
    }
}
