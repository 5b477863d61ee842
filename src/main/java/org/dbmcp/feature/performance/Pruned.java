package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.List;
import org.dbmcp.driver.Plan;

/** A plan that fits into an answer: a table of a thousand partitions has as many steps. */
final class Pruned {
    static final int MOST_STEPS = 200;
    static final int LONGEST_CONDITION = 500;

    private int left = MOST_STEPS;

    private Pruned() {}

    /** The first steps, from above, and how many more there are. */
    static Plan of(Plan plan) {
        return new Pruned().kept(plan);
    }

    private Plan kept(Plan plan) {
        left--;
        List<Plan> children = new ArrayList<>();
        long dropped = 0;
        for (Plan each : plan.children()) {
            if (left > 0) {
                children.add(kept(each));
            } else {
                dropped += each.all().count();
            }
        }
        if (dropped > 0) {
            children.add(Plan.of("... %s more steps".formatted(dropped), List.of()));
        }
        return plan.where(shortened(plan.condition())).fedBy(children);
    }

    private static String shortened(String condition) {
        return condition == null || condition.length() <= LONGEST_CONDITION
                ? condition
                : condition.substring(0, LONGEST_CONDITION) + "...";
    }
}
