package org.dbmcp.feature.performance;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Catalogue;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;

/** Checks one database. */
final class HealthVisit {
    private final List<HealthCheck> wanted;

    HealthVisit(List<HealthCheck> wanted) {
        this.wanted = wanted;
    }

    /**
     * The results; what the product has no check of is named.
     *
     * @throws Failure when the database does not answer
     */
    HealthReport of(String connection, Catalogue catalogue) {
        Notebook notebook = new Notebook(catalogue);
        String blind = notebook.look();
        Hidden hidden = Hidden.of(catalogue);
        List<CheckResult> results = new ArrayList<>();
        for (HealthCheck check : wanted) {
            if (catalogue.has(check.facet())) {
                String why = check.needsSight() ? blind : hidden.why(check);
                CheckResult result = result(check, catalogue, why);
                results.add(result);
                if (why != null && !check.needsSight() && result.verdict() != Verdict.UNKNOWN) {
                    notebook.add(result.check().label() + " may be worse: " + why);
                }
            }
        }
        notebook.add(scope(catalogue));
        return new HealthReport(connection, null, results, notebook.notes(), notTold(catalogue));
    }

    /** MySQL and MariaDB, and only they, have a history, and many databases on one connection. */
    private String scope(Catalogue catalogue) {
        boolean tables = wanted.stream().anyMatch(HealthCheck::isOfTables);
        return tables && catalogue.has(Facet.CHECK_HISTORY)
                ? "Tables and indexes are those of the connection's own database only"
                : null;
    }

    private String notTold(Catalogue catalogue) {
        String lacking =
                wanted.stream()
                        .filter(each -> !catalogue.has(each.facet()))
                        .map(HealthCheck::label)
                        .collect(joining(", "));
        return lacking.isEmpty() ? null : catalogue.product() + " has no check of " + lacking;
    }

    private static CheckResult result(HealthCheck check, Catalogue catalogue, String blind) {
        try {
            return new Judge(check).of(catalogue.all(check.facet(), Map.of()), blind);
        } catch (Failure e) {
            if (Notebook.ends(e)) {
                throw e;
            }
            return CheckResult.unknown(check, Notebook.reason(e));
        }
    }
}
