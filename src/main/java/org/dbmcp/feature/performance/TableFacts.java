package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * What matters of a table for its indexes.
 *
 * @param rows about how many; less than 0 when nobody counted
 * @param columns by their names in lower case
 */
record TableFacts(
        String schema,
        String name,
        long rows,
        Map<String, ColumnFacts> columns,
        List<ExistingIndex> indexes) {
    private static final Set<String> OTHER_METHODS =
            Set.of("gin", "gist", "brin", "spgist", "hash", "fulltext", "spatial", "rtree");
    private static final Pattern TAIL = Pattern.compile("(?i)(?:\\(\\d+\\))?(?: desc)?$");

    static TableFacts of(Catalogue catalogue, String schema, String name) {
        List<Fact> table = catalogue.of(Facet.TABLE, schema, name);
        long rows =
                table.isEmpty() || table.getFirst().text("rowEstimate") == null
                        ? -1
                        : table.getFirst().number("rowEstimate");
        Map<String, Spread> spreads = new HashMap<>();
        for (Fact each : catalogue.of(Facet.STATISTICS, schema, name)) {
            spreads.putIfAbsent(each.text("column"), Spread.of(each));
        }
        Map<String, ColumnFacts> columns = new LinkedHashMap<>();
        for (Fact each : catalogue.of(Facet.COLUMNS, schema, name)) {
            Spread spread = spreads.getOrDefault(each.text("name"), Spread.UNKNOWN);
            columns.put(lower(each.text("name")), ColumnFacts.of(each, spread));
        }
        return new TableFacts(
                schema, name, rows, columns, indexes(catalogue.of(Facet.INDEXES, schema, name)));
    }

    private static List<ExistingIndex> indexes(List<Fact> lines) {
        Map<String, List<Fact>> byName = new LinkedHashMap<>();
        for (Fact line : lines) {
            boolean usual = ExistingIndex.serves(line) && line.text("predicate") == null;
            if (usual
                    && !line.is("included")
                    && !OTHER_METHODS.contains(String.valueOf(line.text("method")))) {
                byName.computeIfAbsent(line.text("name"), any -> new ArrayList<>()).add(line);
            }
        }
        return byName.values().stream()
                .map(
                        each ->
                                new ExistingIndex(
                                        each.getFirst().is("unique"),
                                        each.stream().map(TableFacts::column).toList()))
                .toList();
    }

    /** Quotes, directions and lengths are no part of a column's name. */
    private static String column(Fact line) {
        String text = TAIL.matcher(String.valueOf(line.text("column"))).replaceFirst("");
        return lower(text.startsWith("\"") ? text.substring(1, text.length() - 1) : text);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
