package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.database.SimilarNames;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;

/** Finds the table that a name means. */
final class Tables {
    private Tables() {}

    /**
     * The table of this name: exactly so, else in other letters, if there is but one.
     *
     * @throws Failure when there is none, or several
     */
    static TableName find(Catalogue catalogue, String wanted) {
        TableName name = TableName.of(wanted);
        List<Fact> found = exactly(catalogue, name);
        if (found.isEmpty() && name.schema() != null) {
            // a dot may be a part of the name
            found = exactly(catalogue, new TableName(null, wanted.strip()));
        }
        if (found.isEmpty()) {
            found = inOtherLetters(catalogue, name);
        }
        if (found.isEmpty()) {
            throw unknown(catalogue, wanted, name);
        }
        return only(wanted, found);
    }

    /** With its schema it is asked for in that one alone: many tenants have the same tables. */
    private static List<Fact> exactly(Catalogue catalogue, TableName name) {
        String schema = name.schema() == null ? "" : name.schema();
        return catalogue.all(Facet.RESOLVE, Map.of("name", name.table(), "schema", schema)).stream()
                .filter(each -> schema.isEmpty() || schema.equals(each.text("schema")))
                .toList();
    }

    private static boolean isIn(Fact table, String schema) {
        return schema == null || table.text("schema").equalsIgnoreCase(schema);
    }

    private static List<Fact> inOtherLetters(Catalogue catalogue, TableName name) {
        return catalogue.all(Facet.NAMES, Map.of()).stream()
                .filter(each -> each.text("name").equalsIgnoreCase(name.table()))
                .filter(each -> isIn(each, name.schema()))
                .toList();
    }

    private static TableName only(String wanted, List<Fact> found) {
        List<Fact> usual = found.stream().filter(each -> each.is("default")).toList();
        List<Fact> meant = usual.isEmpty() ? found : usual;
        if (meant.size() > 1) {
            throw new Failure(
                            INVALID_ARGUMENT,
                            "'%s' may be each of: %s".formatted(wanted, names(meant)))
                    .withHint("Name the schema as well");
        }
        return name(meant.getFirst());
    }

    private static TableName name(Fact table) {
        return new TableName(table.text("schema"), table.text("name"));
    }

    private static String names(List<Fact> tables) {
        return String.join(", ", tables.stream().map(each -> name(each).text()).toList());
    }

    private static Failure unknown(Catalogue catalogue, String wanted, TableName name) {
        List<Fact> all = catalogue.all(Facet.NAMES, Map.of());
        List<String> similar =
                SimilarNames.of(name.table(), all.stream().map(each -> each.text("name")).toList());
        List<Fact> meant =
                similar.stream()
                        .flatMap(each -> named(all, each))
                        .limit(SimilarNames.MOST)
                        .toList();
        Failure failure =
                new Failure(INVALID_ARGUMENT, "There is no table or view '" + wanted + "'");
        return meant.isEmpty()
                ? failure.withHint("search_objects finds tables by words")
                : failure.withHint("Did you mean " + names(meant) + "?");
    }

    /** Those of the usual schema first. */
    private static Stream<Fact> named(List<Fact> all, String name) {
        return all.stream()
                .filter(each -> each.text("name").equals(name))
                .sorted(Comparator.comparing(each -> !each.is("default")));
    }
}
