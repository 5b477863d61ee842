package org.dbmcp.result;

import java.util.List;
import java.util.Map;

/** Knows which values are only a beginning. */
final class CutValues {
    private static final String TEXT = "{\"$text\":{\"head\":";
    private static final String BINARY = "{\"$binary\":";
    private static final String TRUNCATED = "\"truncated\":true";

    private CutValues() {}

    /** How many there are in a value, those within it among them. */
    static int in(Object value) {
        return switch (value) {
            case CutText cut -> 1;
            case Binary binary -> binary.isCut() ? 1 : 0;
            case RawJson json -> isCut(json.text()) ? 1 : 0;
            case List<?> list -> list.stream().mapToInt(CutValues::in).sum();
            case Map<?, ?> map -> inMap(map);
            case null -> 0;
            default -> 0;
        };
    }

    private static int inMap(Map<?, ?> map) {
        return Boolean.TRUE.equals(map.get("truncated"))
                ? 1
                : map.values().stream().mapToInt(CutValues::in).sum();
    }

    /** Kept rows are JSON when they are read again. */
    private static boolean isCut(String json) {
        return json.startsWith(TEXT) || (json.startsWith(BINARY) && json.contains(TRUNCATED));
    }
}
