package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/** All that is known of a table; what there is none of is left out. */
record TableDescription(Catalogue catalogue, TableName name) {
    private static final Map<String, String> COLUMNS = Map.of("column", "columns");

    private static final List<Facet> PARTS =
            List.of(Facet.CHECKS, Facet.TRIGGERS, Facet.PARTITIONS, Facet.STATISTICS, Facet.RIGHTS);

    private static final int MOST_PARTITIONS = 1000;

    Map<String, Object> of() {
        Map<String, Object> table = new LinkedHashMap<>();
        ask(Facet.TABLE).stream().findFirst().ifPresent(each -> table.putAll(each.values()));
        boolean hidden = table.remove("definition", "");
        table.put("columns", ask(Facet.COLUMNS).stream().map(TableDescription::column).toList());
        keys(table);
        References references = new References(ask(Facet.REFERENCES), name);
        put(table, "foreignKeys", references.out());
        put(table, "referencedBy", references.in());
        put(table, "indexes", Indexes.of(ask(Facet.INDEXES)));
        put(table, "checks", plain(Facet.CHECKS));
        put(table, "triggers", plain(Facet.TRIGGERS));
        partitions(table);
        if (catalogue.has(Facet.RIGHTS)) {
            List<Fact> lines = ask(Facet.RIGHTS);
            untold(table, lines, hidden);
            Rights rights = Rights.of(lines);
            table.put("privileges", rights.privileges());
            if (rights.missing() != null) {
                table.put("privilegesNotTold", rights.missing());
            }
        }
        return table;
    }

    private void partitions(Map<String, Object> table) {
        List<Map<String, Object>> all = plain(Facet.PARTITIONS);
        put(table, "partitions", all.stream().limit(MOST_PARTITIONS).toList());
        if (all.size() > MOST_PARTITIONS) {
            table.put("partitionsTruncated", true);
        }
    }

    /**
     * What takes more privileges than the login has, lest what is missing seems not to be there.
     *
     * @param hidden whether the definition of a view is among it
     */
    private static void untold(Map<String, Object> table, List<Fact> rights, boolean hidden) {
        String untold =
                Stream.concat(
                                hidden ? Stream.of("definition (with SHOW VIEW)") : Stream.empty(),
                                rights.stream().map(each -> each.text("untold")))
                        .filter(Objects::nonNull)
                        .collect(joining(", "));
        if (!untold.isEmpty()) {
            table.merge(
                    "notTold",
                    "Told only with more privileges: " + untold,
                    (one, other) -> one + "; " + other);
        }
    }

    /**
     * Says what the product tells of no table; null when it tells everything.
     *
     * @param statistics whether they are wanted
     */
    static String notTold(Catalogue catalogue, boolean statistics) {
        String lacking =
                PARTS.stream()
                        .filter(each -> !catalogue.has(each))
                        .filter(each -> statistics || each != Facet.STATISTICS)
                        .map(TableDescription::word)
                        .collect(joining(", "));
        return lacking.isEmpty() ? null : catalogue.product() + " does not tell " + lacking;
    }

    private static String word(Facet part) {
        return part == Facet.RIGHTS ? "privileges" : part.name().toLowerCase(Locale.ROOT);
    }

    private List<Fact> ask(Facet facet) {
        return catalogue.has(facet) ? catalogue.of(facet, name.schema(), name.table()) : List.of();
    }

    private static Map<String, Object> column(Fact column) {
        Map<String, Object> known = new LinkedHashMap<>();
        column.without("schema", "table")
                .forEach(
                        (key, value) ->
                                known.put(key.equals("defaultValue") ? "default" : key, value));
        return known;
    }

    private void keys(Map<String, Object> table) {
        List<Map<String, Object>> unique = new ArrayList<>();
        for (Map<String, Object> key : Folded.of(ask(Facet.KEYS), COLUMNS, "schema", "table")) {
            Object kind = key.remove("kind");
            if ("primary".equals(kind)) {
                table.put("primaryKey", key.get("columns"));
                if (key.get("deferrable") != null) {
                    table.put("primaryKeyDeferrable", key.get("deferrable"));
                }
            } else {
                unique.add(key);
            }
        }
        put(table, "uniqueKeys", unique);
    }

    private List<Map<String, Object>> plain(Facet facet) {
        return ask(facet).stream()
                .map(each -> each.without("table"))
                .map(each -> without(each, "schema", name.schema()))
                .toList();
    }

    /** The schema of the table itself says nothing. */
    private static Map<String, Object> without(
            Map<String, Object> values, String key, String value) {
        values.remove(key, value);
        return values;
    }

    private static void put(Map<String, Object> table, String key, List<?> values) {
        if (!values.isEmpty()) {
            table.put(key, values);
        }
    }
}
