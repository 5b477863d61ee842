package org.dbmcp.driver;

import static java.util.Map.entry;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;

/**
 * Reads plans that MySQL and MariaDB give as JSON: objects within objects, in which a key says what
 * is done. A key that is not known here is looked through.
 */
public final class MySqlPlans {
    private static final Map<String, String> STEPS =
            Map.ofEntries(
                    entry("query_block", "Query"),
                    entry("ordering_operation", "Order"),
                    entry("filesort", "Sort"),
                    entry("grouping_operation", "Group"),
                    entry("duplicates_removal", "Distinct"),
                    entry("duplicate_removal", "Distinct"),
                    entry("windowing", "Window"),
                    entry("window_functions_computation", "Window"),
                    entry("buffer_result", "Buffer"),
                    entry("union_result", "Union"),
                    entry("temporary_table", "Temporary Table"),
                    entry("block-nl-join", "Block Join"),
                    entry("materialized_from_subquery", "Materialize"),
                    entry("materialized", "Materialize"));

    private MySqlPlans() {}

    /** The plan of a document. */
    public static Plan read(String document) {
        List<Plan> steps = within(PlanFields.read(document).asJsonObject());
        return steps.size() == 1 ? steps.getFirst() : Plan.of("Query", steps);
    }

    private static List<Plan> within(JsonObject json) {
        List<Plan> steps = new ArrayList<>();
        json.forEach(
                (key, value) -> {
                    if (value instanceof JsonObject object) {
                        steps.addAll(step(key, object));
                    } else if (value instanceof JsonArray array) {
                        steps.addAll(steps(key, array));
                    }
                });
        return steps;
    }

    private static List<Plan> steps(String key, JsonArray array) {
        List<Plan> steps = new ArrayList<>();
        PlanFields.list(array).forEach(each -> steps.addAll(within(each.json())));
        return key.equals("nested_loop") && steps.size() > 1
                ? List.of(Plan.of("Nested Loop", steps))
                : steps;
    }

    private static List<Plan> step(String key, JsonObject json) {
        PlanFields fields = new PlanFields(json);
        if (key.equals("table")) {
            return List.of(MySqlTables.read(fields, within(json)));
        }
        String name = STEPS.get(key);
        if (name == null) {
            return within(json);
        }
        boolean sorts = key.equals("ordering_operation") && fields.is("using_filesort");
        return List.of(measured(Plan.of(sorts ? "Sort" : name, within(json)), key, fields));
    }

    private static Plan measured(Plan plan, String key, PlanFields json) {
        boolean sorts = key.equals("filesort") || json.is("using_filesort");
        boolean spills = json.number("r_sort_passes") != null && json.number("r_sort_passes") > 0;
        Double cost = json.object("cost_info").number("query_cost");
        return plan.where(json.text("message"))
                .with(Figure.COST, cost == null ? json.number("cost") : cost)
                .with(Figure.ACTUAL_ROWS, json.number("r_output_rows"))
                .with(Figure.LOOPS, json.number("r_loops"))
                .with(Figure.TIME_MS, json.number("r_total_time_ms"))
                .with(Trait.SORTS, sorts)
                .with(Trait.ON_DISK, spills)
                .with(
                        Trait.TEMPORARY_TABLE,
                        key.equals("temporary_table") || json.is("using_temporary_table"));
    }
}
