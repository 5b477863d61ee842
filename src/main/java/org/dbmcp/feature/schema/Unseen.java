package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * What of a schema a login is not shown, so that what is not there may be there all the same.
 *
 * @param kinds by the words of {@link Facet#UNSEEN}; none when all is shown
 */
record Unseen(String connection, String schema, List<Fact> kinds) {
    static Unseen of(Catalogue catalogue, String connection, String schema) {
        List<Fact> kinds =
                catalogue.has(Facet.UNSEEN)
                        ? catalogue.all(Facet.UNSEEN, Map.of("schema", schema))
                        : List.of();
        return new Unseen(connection, schema, kinds.stream().filter(Unseen::isTold).toList());
    }

    /** Numbers of identity columns are told with these. */
    private static boolean isTold(Fact kind) {
        return !kind.text("kind").equals("identities");
    }

    /** The warning; nothing when all is shown. */
    Stream<String> text() {
        if (kinds.isEmpty()) {
            return Stream.empty();
        }
        boolean sure = kinds.stream().anyMatch(each -> each.number("amount") > 0);
        return Stream.of(
                "The login of connection %s sees only what it has rights on in schema %s (%s %s):"
                                .formatted(
                                        connection,
                                        schema,
                                        sure ? "hidden are" : "there may be more",
                                        kinds.stream().map(Unseen::words).collect(joining(", ")))
                        + " what is missing there may exist");
    }

    private static String words(Fact kind) {
        long amount = kind.number("amount");
        return amount > 0 ? amount + " " + kind.text("kind") : kind.text("kind");
    }
}
