package org.dbmcp.feature.performance;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.driver.Plan;

/**
 * A statement, and what its plan tells.
 *
 * @param plan as a tree
 * @param text the same, drawn
 */
record Explained(String sql, JsonObject plan, String text, List<Finding> findings, Totals totals) {
    static Explained of(String sql, Plan plan, Tables tables) {
        Plan shown = Pruned.of(plan);
        return new Explained(
                sql,
                PlanJson.of(shown),
                PlanText.of(shown),
                Findings.of(plan, tables).stream().map(new WrittenCast(sql)::in).toList(),
                Totals.of(plan));
    }
}
