package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;
import static org.dbmcp.failure.FailureKind.CANCELLED;
import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.INTERNAL;
import static org.dbmcp.failure.FailureKind.POOL_EXHAUSTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/** What the optimizer knows of the values of a table; it is asked when all else is known. */
record TableStatistics(Catalogue catalogue, TableName name) {
    private static final String NONE =
            "No statistics of values: none were collected, which ANALYZE does, or this login may "
                    + "not read them";

    /** Whoever sees these has lost more than statistics. */
    private static final Set<FailureKind> LAST =
            EnumSet.of(CANCELLED, DATABASE_UNREACHABLE, POOL_EXHAUSTED, INTERNAL);

    /**
     * Adds them to a description, or why there are none: the rest of it is worth having.
     *
     * @throws Failure when the call was cancelled or the database is gone
     */
    void addTo(Map<String, Object> table) {
        if (!catalogue.has(Facet.STATISTICS)) {
            return;
        }
        try {
            add(table, catalogue.of(Facet.STATISTICS, name.schema(), name.table()));
        } catch (Failure e) {
            if (LAST.contains(e.kind())) {
                throw e;
            }
            note(table, "No statistics of values: " + e.getMessage());
        }
    }

    /** What the login may not read of them is said once, not of each column. */
    private static void add(Map<String, Object> table, List<Fact> facts) {
        String missing =
                facts.stream()
                        .map(each -> each.text("missing"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(joining("; "));
        if (!missing.isEmpty()) {
            note(table, missing);
        }
        if (!facts.isEmpty()) {
            table.putAll(
                    Brief.table(
                            Map.of(
                                    "statistics",
                                    facts.stream().map(each -> each.without("missing")).toList())));
        } else if (!"view".equals(table.get("kind"))) {
            note(table, NONE);
        }
    }

    private static void note(Map<String, Object> table, String text) {
        table.merge("notTold", text, (one, other) -> other + "; " + one);
    }
}
