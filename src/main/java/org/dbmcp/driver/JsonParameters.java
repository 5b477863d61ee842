package org.dbmcp.driver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.result.Binary;
import org.dbmcp.result.JsonCells;

/** Writes parameters that JSON columns take. */
public final class JsonParameters {
    private JsonParameters() {}

    /** The list or map as JSON text; bytes in it in the form in which results show them. */
    public static String text(Object value) {
        return JsonCells.text(plain(value));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new Binary(bytes, bytes.length, null);
            case List<?> list -> copied(list);
            case Map<?, ?> map -> copied(map);
            default -> value;
        };
    }

    private static List<Object> copied(List<?> list) {
        List<Object> copy = new ArrayList<>();
        list.forEach(each -> copy.add(plain(each)));
        return copy;
    }

    private static Map<String, Object> copied(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, each) -> copy.put(String.valueOf(key), plain(each)));
        return copy;
    }
}
