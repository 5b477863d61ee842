package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * The tables of a schema and how they refer to each other, to be drawn.
 *
 * @param entities the most related first where there are too many for a picture
 * @param lines between them
 * @param left how many tables are left out
 */
record Diagram(List<Entity> entities, List<Line> lines, int left) {
    private static final int MOST_ENTITIES = 60;
    private static final int MOST_ATTRIBUTES = 30;
    private static final int MOST_REFERENCES = 300;

    /** A table. */
    record Entity(String table, List<Attribute> attributes, int left) {}

    /**
     * A column.
     *
     * @param role {@code PK}, {@code FK}, {@code UK}, several of these, or empty
     */
    record Attribute(String name, String type, String role) {}

    static Diagram of(Catalogue catalogue, String schema) {
        Map<String, String> values = Map.of("schema", schema);
        List<Reference> references =
                Reference.of(catalogue.all(Facet.REFERENCES, values)).stream()
                        .filter(each -> each.from().schema().equals(schema))
                        .toList();
        List<Reference> within =
                references.stream().filter(each -> each.to().schema().equals(schema)).toList();
        Map<String, List<Fact>> columns = new LinkedHashMap<>();
        for (Fact column : catalogue.all(Facet.COLUMNS, values)) {
            columns.computeIfAbsent(column.text("table"), any -> new ArrayList<>()).add(column);
        }
        catalogue.all(Facet.TABLE, values).stream()
                .filter(
                        each ->
                                each.text("kind").endsWith("view")
                                        || each.text("partitionOf") != null)
                .forEach(each -> columns.remove(each.text("name")));
        List<String> drawn = drawn(columns.keySet(), within);
        Roles roles = Roles.of(catalogue.all(Facet.KEYS, values), references);
        return new Diagram(
                drawn.stream().map(each -> entity(each, columns.get(each), roles)).toList(),
                lines(
                        catalogue,
                        within.stream()
                                .filter(each -> drawn.contains(each.from().table()))
                                .filter(each -> drawn.contains(each.to().table()))
                                .limit(MOST_REFERENCES)
                                .toList(),
                        columns),
                columns.size() - drawn.size());
    }

    private static List<Line> lines(
            Catalogue catalogue, List<Reference> references, Map<String, List<Fact>> columns) {
        UniqueKeys keys = UniqueKeys.of(catalogue, references);
        return references.stream()
                .map(each -> Line.of(each, nullable(columns.get(each.from().table())), keys))
                .toList();
    }

    private static Set<String> nullable(List<Fact> columns) {
        return columns.stream()
                .filter(each -> each.is("nullable"))
                .map(each -> each.text("name"))
                .collect(Collectors.toSet());
    }

    private static List<String> drawn(Set<String> tables, List<Reference> references) {
        Map<String, Integer> related = new HashMap<>();
        references.stream()
                .flatMap(each -> Stream.of(each.from().table(), each.to().table()))
                .forEach(each -> related.merge(each, 1, Integer::sum));
        Set<String> chosen =
                new HashSet<>(
                        tables.stream()
                                .sorted(
                                        Comparator.<String>comparingInt(
                                                        each -> -related.getOrDefault(each, 0))
                                                .thenComparing(Comparator.naturalOrder()))
                                .limit(MOST_ENTITIES)
                                .toList());
        return tables.stream().filter(chosen::contains).toList();
    }

    private static Entity entity(String table, List<Fact> columns, Roles roles) {
        List<Attribute> attributes =
                columns.stream()
                        .limit(MOST_ATTRIBUTES)
                        .map(
                                each ->
                                        new Attribute(
                                                each.text("name"),
                                                each.text("type"),
                                                roles.of(table, each.text("name"))))
                        .toList();
        return new Entity(table, attributes, columns.size() - attributes.size());
    }
}
