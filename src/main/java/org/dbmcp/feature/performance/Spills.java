package org.dbmcp.feature.performance;

import java.util.Objects;
import java.util.stream.Stream;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.feature.performance.Finding.Severity;

/** Steps that keep their rows aside: sorted, in a temporary table, on the disk. */
final class Spills {
    private Spills() {}

    static Stream<Finding> findings(Plan plan) {
        return plan.all().flatMap(Spills::of);
    }

    private static Stream<Finding> of(Plan plan) {
        double rows = rows(plan);
        if (plan.is(Trait.ON_DISK)) {
            return Stream.of(onDisk(plan, rows));
        }
        if (rows < Scans.LARGE_TABLE) {
            return Stream.empty();
        }
        if (plan.is(Trait.TEMPORARY_TABLE)) {
            return Stream.of(temporary(plan, rows));
        }
        return plan.is(Trait.SORTS) ? Stream.of(sort(plan, rows)) : Stream.empty();
    }

    /** Of what it is fed with, or gives where nothing feeds it; 0 when nobody knows. */
    private static double rows(Plan plan) {
        for (Figure figure : new Figure[] {Figure.ACTUAL_ROWS, Figure.ESTIMATED_ROWS}) {
            Double fed = fed(plan, figure);
            Double rows = fed == null ? plan.figure(figure) : fed;
            if (rows != null) {
                return rows;
            }
        }
        return 0;
    }

    private static Double fed(Plan plan, Figure figure) {
        return plan.children().stream()
                .map(each -> given(each, figure))
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(null);
    }

    /** Steps without figures give what they get, unless they make other rows of them. */
    private static Double given(Plan step, Figure figure) {
        Double rows = step.figure(figure);
        boolean others = step.node().matches("Group|Distinct|.*[Aa]ggregate.*|Limit.*");
        return rows != null || others ? rows : fed(step, figure);
    }

    private static Finding onDisk(Plan plan, double rows) {
        boolean hash = plan.node().contains("Hash");
        return new Finding(
                hash ? "hash-on-disk" : "sort-on-disk",
                Severity.WARNING,
                PlanText.title(plan),
                Numbers.text(rows) + " rows",
                "They did not fit into the memory of the session, and went to the disk",
                hash
                        ? "Join or group fewer rows and columns, or raise the memory for it"
                        : "Let an index give the order, sort fewer rows and columns, or raise the"
                                + " memory for it");
    }

    private static Finding temporary(Plan plan, double rows) {
        return new Finding(
                "temporary-table",
                Severity.INFO,
                PlanText.title(plan),
                Numbers.text(rows) + " rows",
                "The rows are collected in a temporary table before they are used",
                "Group or order by the columns of one index of one table");
    }

    private static Finding sort(Plan plan, double rows) {
        return new Finding(
                "large-sort",
                Severity.INFO,
                PlanText.title(plan),
                Numbers.text(rows) + " rows",
                "No index gives the order, so all rows are sorted before the first one comes",
                "Index the columns of the order, above all with a small LIMIT");
    }
}
