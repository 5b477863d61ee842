package org.dbmcp.driver;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;

/** Reads how MySQL and MariaDB get at one table. */
final class MySqlTables {
    /** MySQL writes columns in full; the table is beside it already. */
    private static final Pattern SCHEMA = Pattern.compile("`[^`]+`\\.(`[^`]+`\\.`)");

    private MySqlTables() {}

    /**
     * The step.
     *
     * @param fed what fills the table, when the statement made it
     */
    static Plan read(PlanFields json, List<Plan> fed) {
        String access = String.valueOf(json.text("access_type"));
        boolean inserts = json.is("insert") || json.is("replace");
        boolean whole = !inserts && fed.isEmpty() && access.matches("ALL|hash_ALL|index");
        Plan scan =
                Plan.of(inserts ? "Insert" : name(access), fed)
                        .at(json.text("table_name"), json.text("key"))
                        .in(schema(json))
                        .where(condition(json))
                        .with(Figure.COST, cost(json))
                        .with(Trait.FULL_SCAN, whole)
                        .with(Trait.SORTS, json.is("using_filesort"))
                        .with(Trait.TEMPORARY_TABLE, json.is("using_temporary_table"));
        return within(json, inserts ? scan : measured(scan, json));
    }

    private static Plan within(PlanFields json, Plan scan) {
        if (json.is("update") || json.is("delete")) {
            return Plan.of(json.is("update") ? "Update" : "Delete", List.of(scan));
        }
        String buffer = json.text("using_join_buffer");
        return buffer == null ? scan : Plan.of(title(buffer), List.of(scan));
    }

    private static String title(String words) {
        return words.contains("hash") ? "Hash Join" : "Block Join";
    }

    private static String name(String access) {
        return switch (access) {
            case "ALL", "hash_ALL" -> "Seq Scan";
            case "index" -> "Full Index Scan";
            case "range", "hash_range" -> "Index Range Scan";
            case "ref", "ref_or_null", "index_subquery", "hash_ref" -> "Index Lookup";
            case "eq_ref", "const", "system", "unique_subquery" -> "Unique Index Lookup";
            case "index_merge" -> "Index Merge";
            case "fulltext" -> "Fulltext Search";
            case "null" -> "No Table";
            default -> access.toLowerCase(Locale.ROOT);
        };
    }

    private static String condition(PlanFields json) {
        for (String key : List.of("attached_condition", "index_condition", "message")) {
            String words = json.text(key);
            if (words != null) {
                return SCHEMA.matcher(words).replaceAll("$1");
            }
        }
        return null;
    }

    /** MySQL tells it with the columns of a table that has no alias; MariaDB does not. */
    private static String schema(PlanFields json) {
        String table = json.text("table_name");
        String words = json.text("attached_condition");
        if (table == null || words == null) {
            return null;
        }
        Matcher column =
                Pattern.compile("`([^`]+)`\\.`" + Pattern.quote(table) + "`\\.`").matcher(words);
        return column.find() ? column.group(1) : null;
    }

    private static Double cost(PlanFields json) {
        Double cumulated = json.object("cost_info").number("prefix_cost");
        return cumulated == null ? json.number("cost") : cumulated;
    }

    private static Plan measured(Plan scan, PlanFields json) {
        Double rows = first(json.number("rows_examined_per_scan"), json.number("rows"));
        Double estimate =
                first(json.number("rows_produced_per_join"), share(rows, json, "filtered"));
        Plan planned = scan.with(Figure.SCANNED_ROWS, rows).with(Figure.ESTIMATED_ROWS, estimate);
        Double loops = json.number("r_loops");
        Double average = json.number("r_rows");
        if (loops == null || average == null) {
            return planned.with(Figure.LOOPS, loops);
        }
        double seen = average * loops;
        return planned.with(Figure.LOOPS, loops)
                .with(Figure.SCANNED_ROWS, seen)
                .with(Figure.ACTUAL_ROWS, share(seen, json, "r_filtered"))
                .with(Figure.TIME_MS, time(json));
    }

    private static Double time(PlanFields json) {
        Double reading = json.number("r_table_time_ms");
        Double rest = json.number("r_other_time_ms");
        return reading == null ? json.number("r_total_time_ms") : sum(reading, rest);
    }

    private static Double sum(double a, Double b) {
        return b == null ? a : a + b;
    }

    private static Double share(Double rows, PlanFields json, String key) {
        Double percent = json.number(key);
        return rows == null || percent == null ? rows : (Double) (rows * percent / 100);
    }

    private static Double first(Double one, Double other) {
        return one == null ? other : one;
    }
}
