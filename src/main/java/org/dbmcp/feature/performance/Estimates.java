package org.dbmcp.feature.performance;

import java.util.stream.Stream;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.feature.performance.Finding.Severity;

/** Steps whose rows were far from what the planner expected: what it built on them is luck. */
final class Estimates {
    /** As many times more or fewer is worth a word. */
    static final double FAR_OFF = 10;

    private static final double VERY_FAR_OFF = 1000;

    /** Being wrong about fewer rows costs nothing. */
    private static final double FEW = 100;

    private Estimates() {}

    static Stream<Finding> findings(Plan plan) {
        return findings(plan, false);
    }

    /**
     * @param cut whether a step above may have stopped this one early
     */
    private static Stream<Finding> findings(Plan plan, boolean cut) {
        boolean stops = cut || plan.node().matches("(?i)limit.*|merge join.*|.*semi.*|.*anti.*");
        Stream<Finding> below = plan.children().stream().flatMap(each -> findings(each, stops));
        // whoever is fed wrongly is wrong itself
        boolean origin = plan.children().stream().noneMatch(each -> factor(each, stops) > 0);
        double factor = factor(plan, cut);
        return origin && factor > 0
                ? Stream.concat(Stream.of(finding(plan, factor)), below)
                : below;
    }

    /** How many times it is off; 0 when it is not. */
    private static double factor(Plan plan, boolean cut) {
        Double estimated = plan.figure(Figure.ESTIMATED_ROWS);
        Double actual = plan.figure(Figure.ACTUAL_ROWS);
        Double loops = plan.figure(Figure.LOOPS);
        if (estimated == null || actual == null || loops == null || loops == 0) {
            return 0;
        }
        double run = actual / loops;
        double more = Math.max(run, estimated);
        double factor = more / Math.max(1, Math.min(run, estimated));
        boolean excused = cut && run < estimated;
        return !excused && more >= FEW && factor >= FAR_OFF ? factor : 0;
    }

    private static Finding finding(Plan plan, double factor) {
        double run = plan.figure(Figure.ACTUAL_ROWS) / plan.figure(Figure.LOOPS);
        return new Finding(
                "bad-estimate",
                factor >= VERY_FAR_OFF ? Severity.CRITICAL : Severity.WARNING,
                PlanText.title(plan),
                "%s rows expected, %s came"
                        .formatted(
                                Numbers.text(plan.figure(Figure.ESTIMATED_ROWS)),
                                Numbers.text(run)),
                "The planner is off by a factor of %s, and may choose wrong joins for it"
                        .formatted(Numbers.text(factor)),
                "Run ANALYZE on the table; if it stays so, give it statistics or a histogram of"
                        + " these columns");
    }
}
