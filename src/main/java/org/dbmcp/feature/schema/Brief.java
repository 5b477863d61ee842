package org.dbmcp.feature.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves out of descriptions what would drown the rest, and says how much that was. */
final class Brief {
    /** Comments, defaults and types in search results; a page holds many. */
    static final int SHORT = 300;

    private static final int LONG = 1000;
    private static final int DEFINITION = 4000;
    private static final int MOST_PARTS = 250;
    private static final int MOST_VALUES = 100;

    private static final String HINT =
            " are shown: search_objects with kinds column and words finds the others";

    private Brief() {}

    /** A described table; partitions have a limit of their own. */
    static Map<String, Object> table(Map<String, Object> table) {
        Map<String, Object> brief = new LinkedHashMap<>();
        table.forEach(
                (key, value) -> {
                    if (value instanceof List<?> list && !key.equals("partitions")) {
                        brief.put(key, parts(list));
                        if (list.size() > MOST_PARTS) {
                            brief.put(key + "Truncated", truncated(key, list.size()));
                        }
                    } else {
                        brief.put(key, value(key, value));
                    }
                });
        return brief;
    }

    private static String truncated(String key, int all) {
        String shown = MOST_PARTS + " of " + all;
        return key.equals("columns") ? shown + HINT : shown + " are shown";
    }

    private static List<Object> parts(List<?> parts) {
        return parts.stream().limit(MOST_PARTS).map(each -> value("", each)).toList();
    }

    private static Object value(String key, Object value) {
        return switch (value) {
            case String text -> cut(text, key.equals("definition") ? DEFINITION : LONG);
            case Map<?, ?> part -> part(part);
            default -> value;
        };
    }

    private static Map<String, Object> part(Map<?, ?> part) {
        Map<String, Object> brief = new LinkedHashMap<>();
        part.forEach(
                (key, value) -> {
                    if (value instanceof List<?> list && list.size() > MOST_VALUES) {
                        brief.put(key.toString(), list.subList(0, MOST_VALUES));
                        brief.put(key + "Total", list.size());
                    } else {
                        brief.put(key.toString(), value(key.toString(), value));
                    }
                });
        return brief;
    }

    /**
     * The beginning of a text, and how long it is.
     *
     * @param most in characters
     */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }
}
