package org.dbmcp.feature.performance;

import static org.dbmcp.feature.performance.Tables.key;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Database;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/** Asks the catalogue about the tables that a plan reads from end to end, and about no others. */
record TablesOfPlan(Database database, Duration timeout, Consumer<Runnable> onCancel) {
    private static final int MOST = 8;
    private static final List<Facet> NEEDED =
            List.of(Facet.RESOLVE, Facet.TABLE, Facet.COLUMNS, Facet.INDEXES);

    /** What is known of them; a catalogue that does not answer makes findings fewer, not fail. */
    Tables of(Plan plan) {
        Set<String> names =
                plan.all()
                        .filter(each -> each.is(Trait.FULL_SCAN) && each.table() != null)
                        .map(Plan::table)
                        .limit(MOST)
                        .collect(Collectors.toSet());
        if (names.isEmpty() || !NEEDED.stream().allMatch(database.driver().dictionary()::has)) {
            return Tables.NONE;
        }
        try {
            return database.study(timeout, false, onCancel, catalogue -> of(names, catalogue));
        } catch (Failure e) {
            if (e.kind() == FailureKind.CANCELLED) {
                throw e;
            }
            return Tables.NONE;
        }
    }

    private static Tables of(Set<String> names, Catalogue catalogue) {
        Map<String, Tables.Known> known = new HashMap<>();
        for (String name : names) {
            for (Fact each : catalogue.all(Facet.RESOLVE, Map.of("name", name, "schema", ""))) {
                if (each.is("default") || !known.containsKey(key(name))) {
                    known.put(key(name), of(each, catalogue));
                }
            }
        }
        return new Tables(known);
    }

    private static Tables.Known of(Fact table, Catalogue catalogue) {
        String schema = table.text("schema");
        String name = table.text("name");
        Double rows = null;
        for (Fact each : catalogue.of(Facet.TABLE, schema, name)) {
            double estimate = each.decimal("rowEstimate");
            rows = Double.isNaN(estimate) ? null : (Double) estimate;
        }
        Map<String, String> types = new HashMap<>();
        for (Fact each : catalogue.of(Facet.COLUMNS, schema, name)) {
            // an index on a domain is one on what it is made of
            String base = each.text("baseType");
            String type = String.valueOf(base == null ? each.text("type") : base);
            types.put(key(each.text("name")), key(type));
        }
        return new Tables.Known(rows, types, leading(catalogue.of(Facet.INDEXES, schema, name)));
    }

    private static Set<String> leading(List<Fact> lines) {
        Set<String> seen = new HashSet<>();
        Set<String> leading = new HashSet<>();
        for (Fact each : lines) {
            if (seen.add(String.valueOf(each.text("name"))) && each.text("predicate") == null) {
                String column = String.valueOf(each.text("column"));
                leading.add(key(column.replaceFirst(" DESC$", "").replaceAll("[\"`]", "")));
            }
        }
        return leading;
    }
}
