package org.dbmcp.feature.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * Columns of a whole schema that look like references: three questions for any number of tables.
 */
record SchemaGuesses(Catalogue catalogue, String schema, List<Fact> tables) {
    /** As many as the question gives at most: then there may be more. */
    private static final int MOST_TABLES = 5000;

    /** Those of this schema, or of the usual one for an empty name. */
    static SchemaGuesses of(Catalogue catalogue, String schema) {
        String meant = schema.isEmpty() ? usual(catalogue) : schema;
        return new SchemaGuesses(
                catalogue,
                meant,
                catalogue.all(Facet.FIND_NEXT, Map.of("schema", meant, "name", "")));
    }

    private static String usual(Catalogue catalogue) {
        return catalogue.all(Facet.SCHEMAS, Map.of()).stream()
                .filter(each -> each.is("default"))
                .map(each -> each.text("schema"))
                .findFirst()
                .orElse("");
    }

    /** Whether there may be tables that are not looked at. */
    boolean isCut() {
        return tables.size() >= MOST_TABLES;
    }

    /**
     * The guesses.
     *
     * @param references the foreign keys of the schema
     * @param most more are not looked for
     */
    List<Reference> all(List<Reference> references, int most) {
        List<Fact> keys = catalogue.all(Facet.PRIMARY_KEYS, Map.of("schema", schema));
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, List<Fact>> byName = Guesses.byName(keys);
        Set<List<String>> taken = taken(references, keys);
        Set<String> named = named();
        return catalogue.all(Facet.COLUMNS, Map.of("schema", schema)).stream()
                .filter(each -> named.contains(each.text("table")))
                .filter(each -> !taken.contains(List.of(each.text("table"), each.text("name"))))
                .flatMap(each -> Guesses.of(table(each), each, byName))
                .limit(most)
                .toList();
    }

    /** Columns that are keys, or refer to one already. */
    private Set<List<String>> taken(List<Reference> references, List<Fact> keys) {
        Set<List<String>> taken = new HashSet<>();
        keys.forEach(each -> taken.add(List.of(each.text("table"), each.text("column"))));
        for (Reference each : references) {
            if (each.from().schema().equals(schema)) {
                each.columns().forEach(name -> taken.add(List.of(each.from().table(), name)));
            }
        }
        return taken;
    }

    /** But views, whose columns have the names of those that they show. */
    private Set<String> named() {
        return tables.stream()
                .filter(each -> !each.text("kind").endsWith("view"))
                .map(each -> each.text("name"))
                .collect(Collectors.toSet());
    }

    private TableName table(Fact column) {
        return new TableName(schema, column.text("table"));
    }
}
