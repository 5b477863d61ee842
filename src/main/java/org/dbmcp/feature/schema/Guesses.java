package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final int MOST_OF_A_NAME = 20;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+(){}\\[\\]]");

    /** Those of the table, and those that lead to it. */
    List<Reference> all() {
        List<Fact> keys = catalogue.all(Facet.PRIMARY_KEYS, Map.of("schema", table.schema()));
        Set<List<String>> columns = new HashSet<>();
        Map<String, List<Fact>> byName = new HashMap<>();
        for (Fact key : keys) {
            columns.add(List.of(key.text("table"), key.text("column")));
            names(key)
                    .forEach(
                            each ->
                                    byName.computeIfAbsent(each, any -> new ArrayList<>())
                                            .add(key));
        }
        List<Reference> guesses = new ArrayList<>(out(byName, columns));
        keys.stream()
                .filter(each -> each.text("table").equals(table.table()))
                .findFirst()
                .ifPresent(key -> guesses.addAll(in(key, columns)));
        return guesses;
    }

    private List<Reference> out(Map<String, List<Fact>> byName, Set<List<String>> keys) {
        Set<List<String>> known = referring();
        List<Reference> guesses = new ArrayList<>();
        for (Fact column : ask(Facet.COLUMNS, table)) {
            String name = column.text("name");
            if (!known.contains(List.of(table.table(), name))
                    && !keys.contains(List.of(table.table(), name))) {
                byName.getOrDefault(lower(name), List.of()).stream()
                        .filter(key -> !key.text("table").equals(table.table()))
                        .limit(MOST_OF_A_NAME)
                        .filter(key -> type(key).equals(column.text("type")))
                        .forEach(key -> guesses.add(guess(table, name, key)));
            }
        }
        return guesses;
    }

    private List<Reference> in(Fact key, Set<List<String>> keys) {
        Set<List<String>> known = referring();
        String type = type(key);
        return catalogue.all(Facet.FIND_COLUMNS, wanted(key)).stream()
                .filter(each -> names(key).contains(lower(each.text("name"))))
                .filter(each -> each.text("type").equals(type))
                .filter(each -> !each.text("parent").equals(table.table()))
                .filter(each -> !known.contains(column(each)) && !keys.contains(column(each)))
                .map(each -> guess(parent(each), each.text("name"), key))
                .toList();
    }

    private Map<String, String> wanted(Fact key) {
        List<String> escaped =
                names(key).stream()
                        .map(each -> SPECIAL.matcher(each).replaceAll("\\\\$0"))
                        .toList();
        String pattern = "^(" + String.join("|", escaped) + ")$";
        return Map.of("pattern", pattern, "word", "", "schema", table.schema());
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

    /** Asked of the few tables whose names fit. */
    private String type(Fact key) {
        TableName of = new TableName(key.text("schema"), key.text("table"));
        return ask(Facet.COLUMNS, of).stream()
                .filter(each -> each.text("name").equals(key.text("column")))
                .map(each -> each.text("type"))
                .findFirst()
                .orElse("");
    }

    private List<Fact> ask(Facet facet, TableName of) {
        return catalogue.of(facet, of.schema(), of.table());
    }

    private TableName parent(Fact column) {
        return new TableName(column.text("schema"), column.text("parent"));
    }

    private Reference guess(TableName from, String column, Fact key) {
        TableName to = new TableName(key.text("schema"), key.text("table"));
        return new Reference(
                null, from, List.of(column), to, List.of(key.text("column")), null, null);
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
