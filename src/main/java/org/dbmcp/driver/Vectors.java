package org.dbmcp.driver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shortens vectors: a model does nothing with a thousand numbers, and pays for each. */
public final class Vectors {
    private static final int HEAD = 8;

    private Vectors() {}

    /** Whether so many numbers are shown by the first ones. */
    public static boolean isLong(int dimensions) {
        return dimensions > HEAD;
    }

    /** The first numbers, and how many there are. */
    public static Map<String, Object> shortened(List<?> numbers) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("head", List.copyOf(numbers.subList(0, HEAD)));
        shown.put("dim", numbers.size());
        return Map.of("$vector", shown);
    }
}
