package org.dbmcp.feature.performance;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue knows of the tables of a plan, by their names in lower case. Plans that name
 * aliases find nothing here.
 */
record Tables(Map<String, Known> known) {
    /** Nothing is known. */
    static final Tables NONE = new Tables(Map.of());

    private static final Known NOTHING = new Known(null, Map.of(), Set.of());

    /**
     * A table.
     *
     * @param rows about how many; null when nobody knows
     * @param types of its columns, in lower case
     * @param leading columns with which an index begins, in lower case
     */
    record Known(Double rows, Map<String, String> types, Set<String> leading) {}

    /** Whether the table is one that the catalogue has. */
    boolean has(String table) {
        return table != null && known.containsKey(key(table));
    }

    /** What is known, which may be nothing. */
    Known of(String table) {
        return table == null ? NOTHING : known.getOrDefault(key(table), NOTHING);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
