package org.dbmcp.feature.performance;

import java.util.stream.Stream;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.feature.performance.Finding.Severity;

/** Large tables that are read from end to end for each block of rows of the other side. */
final class BlockJoins {
    private BlockJoins() {}

    static Stream<Finding> findings(Plan plan, Tables tables) {
        return plan.all()
                .filter(each -> each.node().equals("Block Join"))
                .flatMap(each -> each.children().stream())
                .filter(each -> each.is(Trait.FULL_SCAN))
                .map(each -> Scan.of(each, tables))
                .filter(each -> each.rows() != null && each.rows() >= Scans.LARGE_TABLE)
                .map(BlockJoins::finding);
    }

    private static Finding finding(Scan scan) {
        return new Finding(
                "join-without-index",
                Severity.WARNING,
                PlanText.title(scan.plan()),
                Numbers.text(scan.rows()) + " rows a block",
                "The table is read from end to end for each block of rows of the other side",
                "Index the column that joins it, or join by plain equality of columns of one type");
    }
}
