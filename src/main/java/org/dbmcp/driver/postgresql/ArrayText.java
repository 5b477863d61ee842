package org.dbmcp.driver.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads arrays in PostgreSQL's own form, such as {@code {1,NULL}} and {@code {{"a"},{"b"}}}. */
final class ArrayText {
    private final String text;
    private final char separator;
    private final Function<String, Object> element;
    private int at;

    private ArrayText(String text, char separator, Function<String, Object> element) {
        this.text = text;
        this.separator = separator;
        this.element = element;
    }

    /**
     * The elements; nested lists when the array has several dimensions.
     *
     * @param separator {@code ;} for boxes, {@code ,} for all else
     * @param element reads the text of one
     */
    static Object read(String text, char separator, Function<String, Object> element) {
        int start = text.indexOf('{');
        boolean array = start == 0 || (start > 0 && text.startsWith("["));
        if (!array) {
            return text;
        }
        ArrayText reader = new ArrayText(text, separator, element);
        // lower bounds such as [0:2]= come before it
        reader.at = start;
        return reader.list();
    }

    private List<Object> list() {
        List<Object> elements = new ArrayList<>();
        at++;
        while (text.charAt(at) != '}') {
            if (text.charAt(at) == separator) {
                at++;
            } else {
                elements.add(value());
            }
        }
        at++;
        return elements;
    }

    private Object value() {
        return switch (text.charAt(at)) {
            case '{' -> list();
            case '"' -> element.apply(quoted());
            default -> {
                String plain = plain();
                yield plain.equals("NULL") ? null : element.apply(plain);
            }
        };
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }

    private String plain() {
        int start = at;
        while (text.charAt(at) != separator && text.charAt(at) != '}') {
            at++;
        }
        return text.substring(start, at);
    }
}
