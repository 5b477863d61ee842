package org.dbmcp.driver.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.Plan;

/** Reads the tree of EXPLAIN ANALYZE: a step a line, those that feed it deeper below. */
final class MySqlTree {
    private static final Pattern STEP = Pattern.compile("(?m)^( *)-> ");

    private final List<Line> lines;
    private int next;

    private MySqlTree(List<Line> lines) {
        this.lines = lines;
    }

    /** A step, which may go over several lines when its condition does. */
    private record Line(int indentation, String text) {}

    static Plan read(String document) {
        MySqlTree tree = new MySqlTree(lines(document));
        List<Plan> steps = tree.below(-1);
        return steps.size() == 1 ? steps.getFirst() : Plan.of("Query", steps);
    }

    private static List<Line> lines(String document) {
        List<Line> lines = new ArrayList<>();
        Matcher step = STEP.matcher(document);
        boolean found = step.find();
        while (found) {
            int indentation = step.group(1).length();
            int start = step.end();
            found = step.find();
            int end = found ? step.start() : document.length();
            lines.add(new Line(indentation, document.substring(start, end).strip()));
        }
        return lines;
    }

    private List<Plan> below(int indentation) {
        List<Plan> steps = new ArrayList<>();
        while (next < lines.size() && lines.get(next).indentation() > indentation) {
            Line line = lines.get(next++);
            steps.add(MySqlStep.read(line.text(), below(line.indentation())));
        }
        return steps;
    }
}
