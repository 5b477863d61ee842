package org.dbmcp.feature.performance;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dbmcp.driver.Plan;

/**
 * What the catalogue knows of the tables of a plan, by what the plan calls them.
 *
 * @param quoted writes a name as the product wants it
 */
record Tables(Map<String, Known> known, UnaryOperator<String> quoted) {
    /** Nothing is known. */
    static final Tables NONE = new Tables(Map.of(), UnaryOperator.identity());

    private static final Known NOTHING = new Known(null, null, null, Map.of(), Set.of(), false);

    /**
     * A table.
     *
     * @param name its own, or that of the table of which it is a part; never an alias
     * @param rows about how many; null when nobody knows
     * @param types of its columns, in lower case; of a domain what it is made of
     * @param leading columns with which an index begins, in lower case
     * @param part whether it is a part of the table of this name
     */
    record Known(
            String schema,
            String name,
            Double rows,
            Map<String, String> types,
            Set<String> leading,
            boolean part) {
        /** The same table, or part of it, with so many rows. */
        Known counting(Double count) {
            return new Known(schema, name, count, types, leading, part);
        }
    }

    /** Whether the catalogue has the table that this step reads. */
    boolean has(Plan step) {
        return step.table() != null && known.containsKey(key(step));
    }

    /** What is known of the table that this step reads, which may be nothing. */
    Known of(Plan step) {
        return step.table() == null ? NOTHING : known.getOrDefault(key(step), NOTHING);
    }

    static String key(Plan step) {
        return key(step.schema(), step.table());
    }

    /** By what a table is known; a schema that is not told is null. */
    static String key(String schema, String name) {
        return schema == null ? key(name) : key(schema) + "." + key(name);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
