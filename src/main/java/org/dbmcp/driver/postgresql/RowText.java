package org.dbmcp.driver.postgresql;

import java.util.ArrayList;
import java.util.List;

/** Reads rows in PostgreSQL's own form, such as {@code (1,"a b",)}, whose last field is NULL. */
final class RowText {
    private final String text;
    private int at = 1;

    private RowText(String text) {
        this.text = text;
    }

    /** The texts of the fields; {@code ()} may be none, or one that is NULL. */
    static List<String> read(String text, int wanted) {
        return wanted == 0 && text.equals("()") ? List.of() : new RowText(text).fields();
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (text.charAt(at++) == ',');
        return fields;
    }

    private String field() {
        if (isEnd()) {
            return null;
        }
        StringBuilder field = new StringBuilder();
        while (!isEnd()) {
            if (text.charAt(at) == '"') {
                quoted(field);
            } else {
                field.append(escaped());
            }
        }
        return field.toString();
    }

    private boolean isEnd() {
        return text.charAt(at) == ',' || text.charAt(at) == ')';
    }

    /** A quote within is there twice. */
    private void quoted(StringBuilder field) {
        at++;
        while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
            if (text.charAt(at) == '"') {
                at++;
            }
            field.append(escaped());
        }
        at++;
    }

    private char escaped() {
        if (text.charAt(at) == '\\') {
            at++;
        }
        return text.charAt(at++);
    }
}
