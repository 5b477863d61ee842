package org.dbmcp.driver.mysql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;

/** Reads one step of EXPLAIN ANALYZE: what is done to what, and figures in parentheses. */
final class MySqlStep {
    private static final Pattern COST =
            Pattern.compile(
                    " +\\(cost=(?:[^() ]*\\.\\.)?([-+.\\de]+) rows=([-+.\\de]+)\\)"
                            + "(?=$| +\\((?:actual time=|never executed\\)$))");
    private static final Pattern ACTUAL =
            Pattern.compile(
                    " +\\(actual time=[-+.\\de]+?\\.\\.([-+.\\de]+) rows=([-+.\\de]+) loops=(\\d+)\\)$");

    /** What stands in a condition is none. */
    private static final Pattern TARGET =
            Pattern.compile(
                    "(?s)^([^:('`\"]*?(?: scan| lookup|search)) on (\\S+)(?: using (\\S+))?(.*)$");

    private static final Pattern HASH = Pattern.compile("(?s)(\\w+) hash join (\\(.*\\))");

    private MySqlStep() {}

    static Plan read(String text, List<Plan> children) {
        String words = ACTUAL.matcher(text).replaceFirst("");
        words = COST.matcher(words).replaceFirst("").replaceFirst(" +\\(never executed\\)$", "");
        Plan plan = measured(named(words, children), text);
        return words.startsWith("Filter: ") ? folded(plan) : plan;
    }

    private static Plan measured(Plan plan, String text) {
        Plan measured = plan;
        Matcher cost = COST.matcher(text);
        if (cost.find()) {
            measured =
                    measured.with(Figure.COST, Double.valueOf(cost.group(1)))
                            .with(Figure.ESTIMATED_ROWS, Double.valueOf(cost.group(2)));
        }
        Matcher actual = ACTUAL.matcher(text);
        if (!actual.find()) {
            return text.endsWith("(never executed)") ? measured.with(Figure.LOOPS, 0.0) : measured;
        }
        double loops = Double.parseDouble(actual.group(3));
        double rows = Double.parseDouble(actual.group(2)) * loops;
        return measured.with(Figure.LOOPS, loops)
                .with(Figure.ACTUAL_ROWS, rows)
                .with(Figure.TIME_MS, Double.parseDouble(actual.group(1)) * loops)
                .with(Figure.SCANNED_ROWS, plan.is(Trait.FULL_SCAN) ? (Double) rows : null);
    }

    private static Plan named(String words, List<Plan> children) {
        Matcher target = TARGET.matcher(words);
        if (target.matches()) {
            String name = name(target.group(1));
            boolean own = !target.group(2).startsWith("<");
            return Plan.of(name, children)
                    .at(target.group(2), target.group(3))
                    .where(condition(target.group(4)))
                    .with(Trait.FULL_SCAN, own && name.matches("Seq Scan|Full Index Scan"));
        }
        Matcher hash = HASH.matcher(words);
        if (hash.matches()) {
            return Plan.of("Hash Join" + kind(hash.group(1)), children).where(hash.group(2));
        }
        int colon = words.indexOf(": ");
        String name = colon < 0 ? words : words.substring(0, colon);
        return Plan.of(name.startsWith("Nested loop inner") ? "Nested Loop" : title(name), children)
                .where(colon < 0 ? null : words.substring(colon + 2))
                .with(Trait.SORTS, name.equals("Sort"))
                .with(Trait.TEMPORARY_TABLE, name.contains("temporary table"));
    }

    private static String kind(String words) {
        return words.equals("Inner") ? "" : " (%s)".formatted(words);
    }

    private static String title(String name) {
        return name.replace("Nested loop", "Nested Loop");
    }

    private static String name(String words) {
        return switch (words) {
            case "Table scan" -> "Seq Scan";
            case "Index scan", "Covering index scan" -> "Full Index Scan";
            case "Index range scan", "Covering index range scan" -> "Index Range Scan";
            case "Index lookup", "Covering index lookup" -> "Index Lookup";
            case "Single-row index lookup", "Single-row covering index lookup" ->
                    "Unique Index Lookup";
            default -> words;
        };
    }

    private static String condition(String rest) {
        String plain = rest.replaceFirst("^[, ]*(?:over |\\(reverse\\) ?)?", "").strip();
        return plain.isEmpty() ? null : plain;
    }

    /** A filter of one scan is that scan's condition, as it is on the other products. */
    private static Plan folded(Plan filter) {
        Plan scan = filter.children().size() == 1 ? filter.children().getFirst() : null;
        if (scan == null || scan.table() == null || !scan.children().isEmpty()) {
            return filter;
        }
        String both =
                scan.condition() == null
                        ? filter.condition()
                        : scan.condition() + " AND " + filter.condition();
        Plan folded = scan.where(both);
        for (Figure each :
                List.of(Figure.ESTIMATED_ROWS, Figure.ACTUAL_ROWS, Figure.COST, Figure.TIME_MS)) {
            folded = folded.with(each, filter.figure(each));
        }
        return folded;
    }
}
