package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * Columns that look like references and have no foreign key: named after a table and its key, and
 * of the type of that key. The number of questions is the same for any number of tables.
 *
 * @param keys the primary keys of one column in the schema of the table
 */
record Guesses(Catalogue catalogue, TableName table, List<Fact> keys) {
    private static final int MOST_OF_A_NAME = 20;

    /** Those of the table, and those that lead to it. */
    List<Reference> all() {
        Set<List<String>> taken = referring();
        keys.forEach(each -> taken.add(List.of(each.text("table"), each.text("column"))));
        List<Reference> guesses = new ArrayList<>(out(byName(keys), taken));
        keys.stream()
                .filter(each -> each.text("table").equals(table.table()))
                .findFirst()
                .ifPresent(key -> guesses.addAll(in(key, taken)));
        return guesses;
    }

    /** Keys by the names of columns that would refer to them, in lower case. */
    static Map<String, List<Fact>> byName(List<Fact> keys) {
        Map<String, List<Fact>> byName = new HashMap<>();
        for (Fact key : keys) {
            for (String name : names(key)) {
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(key);
            }
        }
        return byName;
    }

    /** To what a column may refer, a few at most: there are names that many keys have. */
    static Stream<Reference> of(TableName table, Fact column, Map<String, List<Fact>> byName) {
        String name = column.text("name");
        return byName.getOrDefault(lower(name), List.of()).stream()
                .filter(key -> !key.text("table").equals(table.table()))
                .limit(MOST_OF_A_NAME)
                .filter(key -> key.text("type").equals(column.text("type")))
                .map(key -> guess(table, name, key));
    }

    /**
     * @param taken columns that are keys, or refer to one already
     */
    private List<Reference> out(Map<String, List<Fact>> byName, Set<List<String>> taken) {
        List<Reference> guesses = new ArrayList<>();
        for (Fact column : ask(Facet.COLUMNS, table)) {
            String name = column.text("name");
            if (!taken.contains(List.of(table.table(), name))) {
                of(table, column, byName).forEach(guesses::add);
            }
        }
        return guesses;
    }

    private List<Reference> in(Fact key, Set<List<String>> taken) {
        return catalogue.all(Facet.FIND_COLUMNS, wanted(key)).stream()
                .filter(each -> names(key).contains(lower(each.text("name"))))
                .filter(each -> each.text("type").equals(key.text("type")))
                .filter(each -> !each.text("parent").equals(table.table()))
                .filter(each -> !taken.contains(column(each)))
                .map(each -> guess(parent(each), each.text("name"), key))
                .toList();
    }

    private Map<String, Object> wanted(Fact key) {
        return Sought.of(Exactly.pattern(names(key)), "", table.schema()).values();
    }

    private static List<String> column(Fact found) {
        return List.of(found.text("parent"), found.text("name"));
    }

    /** Columns with a foreign key, of this table and of those that refer to it. */
    private Set<List<String>> referring() {
        Set<List<String>> columns = new HashSet<>();
        for (Reference each : Reference.of(ask(Facet.REFERENCES, table))) {
            each.columns().forEach(column -> columns.add(List.of(each.from().table(), column)));
        }
        return columns;
    }

    private List<Fact> ask(Facet facet, TableName of) {
        return catalogue.of(facet, of.schema(), of.table());
    }

    private TableName parent(Fact column) {
        return new TableName(column.text("schema"), column.text("parent"));
    }

    private static Reference guess(TableName from, String column, Fact key) {
        TableName to = new TableName(key.text("schema"), key.text("table"));
        return new Reference(
                null, from, List.of(column), to, List.of(key.text("column")), null, null, null);
    }

    /** What a column would be called that refers to this key, in lower case. */
    private static Set<String> names(Fact key) {
        String parent = lower(key.text("table"));
        String column = lower(key.text("column"));
        Set<String> names = new LinkedHashSet<>();
        if (!column.equals("id")) {
            names.add(column);
        }
        for (String one : List.of(parent, singular(parent))) {
            names.add(one + "_" + column);
            names.add(one + column);
        }
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }
}
