package org.dbmcp.feature.performance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.driver.Plan;
import org.dbmcp.sql.Aliases;
import org.dbmcp.sql.NamedTable;

/**
 * Finds the table that a step of a plan means, which may be called by an alias of the statement.
 *
 * @param aliases what the statement calls its tables; none where plans tell no aliases
 */
record MeantTable(Catalogue catalogue, Aliases aliases) {
    /** The table; empty where there is none, or it may be one or another. */
    Optional<Fact> by(Plan step) {
        List<NamedTable> named =
                aliases.called(step.table()).stream()
                        .filter(each -> agree(each.schema(), step.schema()))
                        .toList();
        if (named.isEmpty()) {
            return sole(resolved(step.schema(), step.table()));
        }
        if (named.size() > 1) {
            return Optional.empty();
        }
        NamedTable only = named.getFirst();
        // without quotes its case is not known, but the plan may tell it
        boolean alias = !only.name().equalsIgnoreCase(step.table());
        List<Fact> found =
                resolved(
                        step.schema() == null ? only.schema() : step.schema(),
                        alias ? only.name() : step.table());
        return found.stream().filter(each -> each.is("default")).findFirst().or(() -> sole(found));
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equalsIgnoreCase(other);
    }

    private List<Fact> resolved(String schema, String name) {
        return catalogue.all(
                Facet.RESOLVE, Map.of("name", name, "schema", schema == null ? "" : schema));
    }

    private static Optional<Fact> sole(List<Fact> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
