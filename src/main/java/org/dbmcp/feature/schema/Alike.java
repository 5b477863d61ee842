package org.dbmcp.feature.schema;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes objects of different products alike that differ only in how these write them. */
final class Alike {
    private static final Set<String> TYPES = Set.of("type", "returns", "arguments", "baseType");

    /** What follows from the product, unless somebody chose it. */
    private static final Set<String> OWN = Set.of("collation", "engine", "method");

    private static final Pattern WIDTH =
            Pattern.compile("\\b(tinyint|smallint|mediumint|int|integer|bigint)\\(\\d+\\)");

    /** What one product calls like this, another one calls like that. */
    private static final Map<Pattern, String> SYNONYMS = synonyms();

    private Alike() {}

    private static Map<Pattern, String> synonyms() {
        Map<Pattern, String> synonyms = new LinkedHashMap<>();
        synonyms.put(Pattern.compile("\\btinyint\\(1\\)"), "boolean");
        synonyms.put(WIDTH, "$1");
        synonyms.put(Pattern.compile("\\bint\\b"), "integer");
        synonyms.put(Pattern.compile("\\bcharacter varying\\b"), "varchar");
        synonyms.put(Pattern.compile("\\bcharacter\\("), "char(");
        synonyms.put(Pattern.compile("\\bnumeric\\b"), "decimal");
        synonyms.put(Pattern.compile("\\bdouble precision\\b"), "double");
        return synonyms;
    }

    /** The same object in words that products share; null for none. */
    static Item of(Item item) {
        if (item == null) {
            return null;
        }
        Map<String, String> properties = new LinkedHashMap<>(item.properties());
        properties.keySet().removeAll(OWN);
        properties.replaceAll((key, value) -> TYPES.contains(key) ? type(value) : value);
        return new Item(item.facet(), item.table(), properties, item.hidden());
    }

    private static String type(String written) {
        String type = written.toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, String> each : SYNONYMS.entrySet()) {
            type = each.getKey().matcher(type).replaceAll(each.getValue());
        }
        return type;
    }
}
