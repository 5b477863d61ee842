package org.dbmcp.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A line of what a catalogue answers: its values by the labels that {@link org.dbmcp.driver.Facet}
 * tells, in camel case and without {@code is_}. What is NULL is not there.
 *
 * @param values text, whole and decimal numbers, truth values, or lists of such
 */
public record Fact(Map<String, Object> values) {
    /** The text of this name; null when there is none. */
    public String text(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** The whole number of this name; 0 when there is none. */
    public long number(String key) {
        return values.get(key) instanceof Number number ? number.longValue() : 0;
    }

    /** The number of this name; not a number when there is none. */
    public double decimal(String key) {
        return values.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Whether this is known, and so. */
    public boolean is(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** About how many characters it has. */
    long weight() {
        return values.values().stream().mapToLong(each -> 8L + each.toString().length()).sum();
    }

    /** All but these. */
    public Map<String, Object> without(String... keys) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(Set.of(keys));
        return rest;
    }
}
