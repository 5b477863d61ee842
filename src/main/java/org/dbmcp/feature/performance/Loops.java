package org.dbmcp.feature.performance;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.feature.performance.Finding.Severity;

/** Tables that are read from end to end again and again, for each row of another. */
final class Loops {
    /** As many runs are worth a word. */
    static final double MANY_RUNS = 100;

    /** A table of fewer rows is as quick as an index. */
    private static final double SMALL_TABLE = 100;

    /** Rows of all runs from which on it is worth a loud one. */
    private static final double HUGE_PRODUCT = 1_000_000;

    private Loops() {}

    static Stream<Finding> findings(Plan plan, Tables tables) {
        List<Scan> scans =
                plan.all()
                        .filter(each -> each.is(Trait.FULL_SCAN))
                        .map(each -> Scan.of(each, tables))
                        .toList();
        Stream<Finding> counted =
                Scan.together(scans).stream().flatMap(each -> of(counted(each.plan()), each));
        Stream<Finding> joined =
                plan.all()
                        .filter(each -> each.node().startsWith("Nested Loop"))
                        .flatMap(each -> within(each.children(), tables));
        return Stream.of(counted, joined, BlockJoins.findings(plan, tables)).flatMap(each -> each);
    }

    private static Stream<Finding> within(List<Plan> steps, Tables tables) {
        return IntStream.range(1, steps.size())
                .filter(i -> behindCopy(steps.get(i)).is(Trait.FULL_SCAN))
                .mapToObj(
                        i ->
                                of(
                                        runs(steps.get(i - 1), steps.get(i)),
                                        Scan.of(behindCopy(steps.get(i)), tables)))
                .flatMap(each -> each);
    }

    /**
     * @param runs how often the inner step is run
     */
    private static Stream<Finding> of(double runs, Scan inner) {
        Plan scanned = inner.plan();
        Double rows = inner.rows();
        if (rows == null || runs < MANY_RUNS) {
            return Stream.empty();
        }
        // H2 counts the rows of all runs, and not the runs
        boolean all = scanned.figures().keySet().equals(Set.of(Figure.SCANNED_ROWS));
        double each = all ? rows / runs : rows;
        return each < SMALL_TABLE ? Stream.empty() : Stream.of(finding(scanned, runs, each));
    }

    /** As often as it was counted; 0 when it was not. */
    private static double counted(Plan plan) {
        Double loops = plan.figure(Figure.LOOPS);
        return loops == null ? 0 : loops;
    }

    private static Plan behindCopy(Plan plan) {
        boolean copies = plan.node().equals("Materialize") && plan.children().size() == 1;
        return copies ? plan.children().getFirst() : plan;
    }

    /** As often as it was counted, or else for each row of the other side. */
    private static double runs(Plan outer, Plan inner) {
        if (inner.figure(Figure.LOOPS) != null) {
            return counted(inner);
        }
        return Stream.of(Figure.ACTUAL_ROWS, Figure.ESTIMATED_ROWS, Figure.SCANNED_ROWS)
                .filter(each -> outer.figure(each) != null)
                .findFirst()
                .map(outer::figure)
                .orElse(0.0);
    }

    private static Finding finding(Plan scan, double runs, double rows) {
        return new Finding(
                "nested-loop-scan",
                runs * rows >= HUGE_PRODUCT ? Severity.CRITICAL : Severity.WARNING,
                PlanText.title(scan),
                "%s runs of %s rows".formatted(Numbers.text(runs), Numbers.text(rows)),
                "The table is read from end to end for each row of the other side",
                "Index the column that joins %s, or join by plain equality of columns of one type"
                        .formatted(scan.table() == null ? "it" : scan.table()));
    }
}
