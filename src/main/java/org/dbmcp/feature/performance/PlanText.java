package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.List;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;

/** Draws a plan as a tree, a step a line. */
final class PlanText {
    private static final int LONGEST_CONDITION = 120;

    private final StringBuilder text = new StringBuilder();

    private PlanText() {}

    static String of(Plan plan) {
        PlanText drawn = new PlanText();
        drawn.line("", plan);
        drawn.below("", plan.children());
        return drawn.text.toString();
    }

    private void below(String indentation, List<Plan> children) {
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            line(indentation + (last ? "└─ " : "├─ "), children.get(i));
            below(indentation + (last ? "   " : "│  "), children.get(i).children());
        }
    }

    private void line(String indentation, Plan plan) {
        text.append(text.isEmpty() ? "" : "\n").append(indentation).append(title(plan));
        List<String> figures = figures(plan);
        if (!figures.isEmpty()) {
            text.append(" (").append(String.join(", ", figures)).append(')');
        }
        if (plan.condition() != null) {
            text.append(" [").append(shortened(plan.condition())).append(']');
        }
    }

    /** What is done to what, such as {@code Index Scan on orders using orders_pkey}. */
    static String title(Plan plan) {
        return plan.node()
                + (plan.table() == null ? "" : " on " + table(plan))
                + (plan.index() == null ? "" : " using " + plan.index());
    }

    private static String table(Plan plan) {
        return plan.schema() == null ? plan.table() : plan.schema() + "." + plan.table();
    }

    private static List<String> figures(Plan plan) {
        List<String> figures = new ArrayList<>();
        add(figures, "rows %s", plan.figure(Figure.ESTIMATED_ROWS));
        add(figures, "actual %s", plan.figure(Figure.ACTUAL_ROWS));
        add(figures, "scanned %s", plan.figure(Figure.SCANNED_ROWS));
        Double loops = plan.figure(Figure.LOOPS);
        add(figures, "loops %s", loops != null && loops == 1 ? null : loops);
        add(figures, "cost %s", plan.figure(Figure.COST));
        add(figures, "%s ms", plan.figure(Figure.TIME_MS));
        return figures;
    }

    private static void add(List<String> figures, String form, Double value) {
        if (value != null) {
            figures.add(form.formatted(Numbers.text(value)));
        }
    }

    /** On one line, and its beginning only. */
    static String shortened(String condition) {
        String line = condition.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_CONDITION
                ? line
                : line.substring(0, LONGEST_CONDITION) + "...";
    }
}
