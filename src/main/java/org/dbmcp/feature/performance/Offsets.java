package org.dbmcp.feature.performance;

import java.util.stream.Stream;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.feature.performance.Finding.Severity;

/** Rows that are made and thrown away, because an OFFSET skips them. */
final class Offsets {
    /** As many are worth a word. */
    static final double MANY_SKIPPED = 10_000;

    private Offsets() {}

    static Stream<Finding> findings(Plan plan) {
        return plan.all()
                .filter(each -> each.node().startsWith("Limit") && each.children().size() == 1)
                .filter(each -> skipped(each) >= MANY_SKIPPED)
                .map(Offsets::finding);
    }

    private static double skipped(Plan limit) {
        Double made = limit.children().getFirst().figure(Figure.ACTUAL_ROWS);
        Double given = limit.figure(Figure.ACTUAL_ROWS);
        return made == null || given == null ? 0 : made - given;
    }

    private static Finding finding(Plan plan) {
        return new Finding(
                "large-offset",
                Severity.WARNING,
                PlanText.title(plan),
                Numbers.text(skipped(plan)) + " rows skipped",
                "Rows before the OFFSET are read and thrown away on every page",
                "Ask for rows behind the last key seen: WHERE key > ? ORDER BY key LIMIT ?");
    }
}
