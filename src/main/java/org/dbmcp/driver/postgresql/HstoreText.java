package org.dbmcp.driver.postgresql;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads PostgreSQL's {@code "a"=>"1", "b"=>NULL}. */
final class HstoreText {
    private static final String NULL = "NULL";

    private final String text;
    private int at;

    private HstoreText(String text) {
        this.text = text;
    }

    static Map<String, Object> read(String text) {
        return new HstoreText(text).pairs();
    }

    private Map<String, Object> pairs() {
        Map<String, Object> pairs = new LinkedHashMap<>();
        while (at < text.length()) {
            String key = quoted();
            at += "=>".length();
            pairs.put(key, value());
            at += ", ".length();
        }
        return pairs;
    }

    private String value() {
        if (text.startsWith(NULL, at)) {
            at += NULL.length();
            return null;
        }
        return quoted();
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
}
