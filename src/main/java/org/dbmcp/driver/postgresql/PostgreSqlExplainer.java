package org.dbmcp.driver.postgresql;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.driver.PlanFields;

/** Plans of PostgreSQL, which tells averages of the runs of a step. */
final class PostgreSqlExplainer implements Explainer {
    private static final List<String> CONDITIONS =
            List.of(
                    "Index Cond",
                    "TID Cond",
                    "Recheck Cond",
                    "Hash Cond",
                    "Merge Cond",
                    "Join Filter",
                    "Filter");

    @Override
    public String prefix(boolean analyze) {
        return analyze
                ? "EXPLAIN (FORMAT JSON, VERBOSE, COSTS, ANALYZE, BUFFERS, TIMING) "
                : "EXPLAIN (FORMAT JSON, VERBOSE, COSTS) ";
    }

    @Override
    public boolean tellsAliases() {
        return false;
    }

    @Override
    public Plan plan(String document) {
        PlanFields top = PlanFields.list(PlanFields.read(document).asJsonArray()).getFirst();
        return step(top.object("Plan"));
    }

    private static Plan step(PlanFields json) {
        Plan plan =
                Plan.of(name(json), json.list("Plans").stream().map(each -> step(each)).toList())
                        .at(table(json), json.text("Index Name"))
                        .in(json.text("Schema"))
                        .where(condition(json))
                        .with(Figure.ESTIMATED_ROWS, json.number("Plan Rows"))
                        .with(Figure.COST, json.number("Total Cost"))
                        .with(Figure.BUFFERS_HIT, json.number("Shared Hit Blocks"))
                        .with(Figure.BUFFERS_READ, json.number("Shared Read Blocks"))
                        .with(Trait.FULL_SCAN, "Seq Scan".equals(json.text("Node Type")))
                        .with(Trait.SORTS, String.valueOf(json.text("Node Type")).endsWith("Sort"))
                        .with(Trait.ON_DISK, onDisk(json));
        Plan measured = measured(plan, json);
        Double workers = json.number("Workers Planned");
        return workers == null ? measured : new GatheredWork(workers).of(measured);
    }

    private static Plan measured(Plan plan, PlanFields json) {
        Double loops = json.number("Actual Loops");
        if (loops == null) {
            return plan;
        }
        Double rows = times(json.number("Actual Rows"), loops);
        Double removed = times(json.number("Rows Removed by Filter"), loops);
        boolean scans = plan.is(Trait.FULL_SCAN) && rows != null;
        return plan.with(Figure.LOOPS, loops)
                .with(Figure.ACTUAL_ROWS, rows)
                .with(Figure.TIME_MS, times(json.number("Actual Total Time"), loops))
                .with(
                        Figure.SCANNED_ROWS,
                        scans ? (Double) (rows + (removed == null ? 0 : removed)) : null);
    }

    private static Double times(Double average, double loops) {
        return average == null ? null : (Double) (average * loops);
    }

    private static String name(PlanFields json) {
        String type = json.text("Node Type");
        return switch (type) {
            case "ModifyTable" -> json.text("Operation");
            case "Aggregate" ->
                    "Hashed".equals(json.text("Strategy")) ? "Hash Aggregate" : "Aggregate";
            case "Hash Join", "Merge Join", "Nested Loop" -> join(type, json.text("Join Type"));
            default -> json.is("Parallel Aware") ? "Parallel " + type : type;
        };
    }

    private static String join(String type, String kind) {
        return kind == null || kind.equals("Inner") ? type : "%s (%s)".formatted(type, kind);
    }

    private static String table(PlanFields json) {
        return Stream.of("Relation Name", "CTE Name", "Function Name")
                .map(json::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String condition(PlanFields json) {
        String all =
                CONDITIONS.stream()
                        .map(json::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" AND "));
        return all.isEmpty() ? null : unqualified(all, json.text("Alias"));
    }

    /** Without the table before its own columns, which is beside them already. */
    private static String unqualified(String condition, String alias) {
        if (alias == null) {
            return condition;
        }
        String quoted = "\"" + alias.replace("\"", "\"\"") + "\"";
        return Pattern.compile(
                        "('(?:[^']|'')*+')|(?<![\\w$.\"])(?:%s|%s)\\."
                                .formatted(Pattern.quote(alias), Pattern.quote(quoted)))
                .matcher(condition)
                .replaceAll(each -> each.group(1) == null ? "" : quoteReplacement(each.group(1)));
    }

    private static boolean onDisk(PlanFields json) {
        return "Disk".equals(json.text("Sort Space Type"))
                || exceeds(json.number("Hash Batches"), 1)
                || exceeds(json.number("HashAgg Batches"), 1)
                || exceeds(json.number("Disk Usage"), 0);
    }

    private static boolean exceeds(Double number, double most) {
        return number != null && number > most;
    }
}
