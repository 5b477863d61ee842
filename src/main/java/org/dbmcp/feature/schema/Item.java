package org.dbmcp.feature.schema;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dbmcp.driver.Facet;

/**
 * An object of a schema.
 *
 * @param facet the question that told of it
 * @param table which it belongs to; null for none
 * @param properties as they are shown, in their order
 * @param hidden whether the login is told less of it than others are
 */
record Item(Facet facet, String table, Map<String, String> properties, boolean hidden) {
    /** In one line, such as {@code type integer, nullable true}. */
    String text() {
        return properties.entrySet().stream()
                .map(each -> words(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The same without what the other is not known to have. */
    Item within(Item other) {
        Map<String, String> common = new LinkedHashMap<>(properties);
        common.keySet().retainAll(other.properties.keySet());
        return new Item(facet, table, common, hidden);
    }

    private static String words(String key) {
        return key.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
