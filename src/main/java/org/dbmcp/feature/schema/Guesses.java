package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * Columns that look like references and have no foreign key: named after a table and its key, and
 * of the type of that key.
 */
record Guesses(Catalogue catalogue, TableName table) {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+(){}\\[\\]]");

    /** Those of the table, and those that lead to it. */
    List<Reference> all() {
        List<Fact> keys = catalogue.all(Facet.PRIMARY_KEYS, Map.of("schema", table.schema()));
        List<Reference> guesses = new ArrayList<>(out(keys));
        keys.stream()
                .filter(each -> each.text("table").equals(table.table()))
                .findFirst()
                .ifPresent(key -> guesses.addAll(in(key, keys)));
        return guesses;
    }

    private List<Reference> out(List<Fact> keys) {
        Set<String> referring = referring(table);
        List<Reference> guesses = new ArrayList<>();
        for (Fact column : ask(Facet.COLUMNS, table)) {
            String name = column.text("name");
            if (!referring.contains(name) && !isKey(table.table(), name, keys)) {
                keys.stream()
                        .filter(key -> !key.text("table").equals(table.table()))
                        .filter(key -> names(key).contains(name.toLowerCase(Locale.ROOT)))
                        .filter(key -> key.text("type").equals(column.text("type")))
                        .forEach(key -> guesses.add(guess(table, name, key)));
            }
        }
        return guesses;
    }

    private List<Reference> in(Fact key, List<Fact> keys) {
        List<String> escaped =
                names(key).stream()
                        .map(each -> SPECIAL.matcher(each).replaceAll("\\\\$0"))
                        .toList();
        Map<String, String> wanted =
                Map.of(
                        "pattern",
                        "^(" + String.join("|", escaped) + ")$",
                        "word",
                        "",
                        "schema",
                        table.schema());
        Set<List<String>> known = new LinkedHashSet<>();
        Reference.of(ask(Facet.REFERENCES, table))
                .forEach(
                        each ->
                                each.columns()
                                        .forEach(
                                                column ->
                                                        known.add(
                                                                List.of(
                                                                        each.from().table(),
                                                                        column))));
        return catalogue.all(Facet.FIND_COLUMNS, wanted).stream()
                .filter(each -> names(key).contains(lower(each.text("name"))))
                .filter(each -> each.text("type").equals(key.text("type")))
                .filter(each -> !each.text("parent").equals(table.table()))
                .filter(each -> !known.contains(List.of(each.text("parent"), each.text("name"))))
                .filter(each -> !isKey(each.text("parent"), each.text("name"), keys))
                .map(each -> guess(parent(each), each.text("name"), key))
                .toList();
    }

    private List<Fact> ask(Facet facet, TableName of) {
        return catalogue.of(facet, of.schema(), of.table());
    }

    private Set<String> referring(TableName of) {
        Set<String> columns = new LinkedHashSet<>();
        Reference.of(ask(Facet.REFERENCES, of)).stream()
                .filter(each -> each.from().equals(of))
                .forEach(each -> columns.addAll(each.columns()));
        return columns;
    }

    private static boolean isKey(String table, String column, List<Fact> keys) {
        return keys.stream()
                .anyMatch(
                        key ->
                                key.text("table").equals(table)
                                        && key.text("column").equals(column));
    }

    private TableName parent(Fact column) {
        return new TableName(column.text("schema"), column.text("parent"));
    }

    private Reference guess(TableName from, String column, Fact key) {
        TableName to = new TableName(key.text("schema"), key.text("table"));
        return new Reference(null, from, List.of(column), to, List.of(key.text("column")), null);
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
