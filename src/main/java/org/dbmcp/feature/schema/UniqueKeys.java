package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * Which columns of some tables hold nothing twice. They are asked for in one question for each
 * schema, however many tables are on the way.
 */
record UniqueKeys(Map<TableName, Collection<List<String>>> columns) {
    /** Of the tables that these references start from. */
    static UniqueKeys of(Catalogue catalogue, Collection<Reference> references) {
        Map<String, Set<String>> tables = new LinkedHashMap<>();
        for (Reference each : references) {
            TableName from = each.from();
            tables.computeIfAbsent(from.schema(), any -> new TreeSet<>()).add(from.table());
        }
        Map<TableName, Collection<List<String>>> columns = new HashMap<>();
        tables.forEach(
                (schema, names) ->
                        columns.putAll(
                                keys(
                                        catalogue.all(
                                                Facet.FIND_KEYS,
                                                Map.of(
                                                        "schema",
                                                        schema,
                                                        "pattern",
                                                        Exactly.pattern(names))))));
        return new UniqueKeys(columns);
    }

    private static Map<TableName, Collection<List<String>>> keys(List<Fact> lines) {
        Map<TableName, Map<String, List<String>>> byTable = new HashMap<>();
        for (Fact line : lines) {
            byTable.computeIfAbsent(
                            new TableName(line.text("schema"), line.text("table")),
                            any -> new HashMap<>())
                    .computeIfAbsent(line.text("name"), any -> new ArrayList<>())
                    .add(line.text("column"));
        }
        Map<TableName, Collection<List<String>>> keys = new HashMap<>();
        byTable.forEach((table, named) -> keys.put(table, named.values()));
        return keys;
    }

    /** Whether a row that is referred to is so at most once. An expression is not a column. */
    boolean hold(Reference reference) {
        return columns.getOrDefault(reference.from(), List.of()).stream()
                .filter(key -> !key.contains(null))
                .anyMatch(reference.columns()::containsAll);
    }
}
