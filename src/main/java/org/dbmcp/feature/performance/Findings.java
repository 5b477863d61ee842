package org.dbmcp.feature.performance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.driver.Plan;

/** All that is wrong with a plan, the worst first. Computed from the plan alone; asks nobody. */
final class Findings {
    private static final int MOST = 30;

    private Findings() {}

    /**
     * The findings, each once.
     *
     * @param tables what the catalogue knows, as far as it was asked
     */
    static List<Finding> of(Plan plan, Tables tables) {
        return Stream.of(
                        Scans.findings(plan, tables),
                        Loops.findings(plan, tables),
                        Estimates.findings(plan),
                        Spills.findings(plan),
                        Offsets.findings(plan))
                .flatMap(each -> each)
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST)
                .toList();
    }
}
