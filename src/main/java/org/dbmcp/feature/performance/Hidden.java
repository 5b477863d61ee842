package org.dbmcp.feature.performance;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/**
 * What the login is not shown, so that a check finds nothing to complain of.
 *
 * @param kinds as {@link Facet#UNSEEN} tells them
 */
record Hidden(List<Fact> kinds) {
    static Hidden of(Catalogue catalogue) {
        return new Hidden(
                catalogue.has(Facet.UNSEEN)
                        ? catalogue.all(Facet.UNSEEN, Map.of("schema", ""))
                        : List.of());
    }

    /** Why a check does not see everything; null when it does. */
    String why(HealthCheck check) {
        if (!check.isOfTables() && check != HealthCheck.INVALID_INDEXES) {
            return null;
        }
        String hidden =
                kinds.stream()
                        .filter(each -> matters(each, check))
                        .map(Hidden::words)
                        .collect(joining(", "));
        return hidden.isEmpty() ? null : "This login has no rights on " + hidden;
    }

    /** Tables that are counted are seen by checks, though not by other tools. */
    private static boolean matters(Fact hidden, HealthCheck check) {
        return switch (hidden.text("kind")) {
            case "schemas" -> true;
            case "tables" -> hidden.number("amount") == 0;
            case "sequences", "identities" -> check == HealthCheck.SEQUENCES;
            default -> false;
        };
    }

    private static String words(Fact hidden) {
        String kind = hidden.text("kind");
        String words = kind.equals("identities") ? "sequences of identity columns" : kind;
        long amount = hidden.number("amount");
        return amount > 0 ? amount + " " + words : "all " + words + " of the database";
    }
}
