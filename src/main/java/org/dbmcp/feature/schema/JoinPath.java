package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Catalogue;
import org.dbmcp.driver.Driver;

/** A way between two tables, as SQL that joins them. */
record JoinPath(List<Step> steps, Driver driver, UniqueKeys keys) {
    /** The ways, with one look at all their tables. */
    static List<Map<String, Object>> json(
            List<List<Step>> ways, Driver driver, Catalogue catalogue) {
        List<Reference> references =
                ways.stream().flatMap(List::stream).map(Step::reference).toList();
        UniqueKeys keys = UniqueKeys.of(catalogue, references);
        return ways.stream().map(each -> new JoinPath(each, driver, keys).json()).toList();
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        List<String> tables = new ArrayList<>();
        tables.add(steps.getFirst().from().text());
        steps.forEach(each -> tables.add(each.to().text()));
        json.put("tables", tables);
        json.put("join", join());
        json.put("cardinality", steps.stream().map(this::cardinality).toList());
        if (steps.stream().anyMatch(each -> each.reference().guessed())) {
            json.put("guessed", true);
        }
        return json;
    }

    /** Every table has an alias, for a way may come to one table twice. */
    private String join() {
        StringBuilder sql = new StringBuilder("FROM ");
        sql.append(table(steps.getFirst().from())).append(" t1");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String left = "t" + (i + 1);
            String right = "t" + (i + 2);
            sql.append(" JOIN ").append(table(step.to())).append(' ').append(right).append(" ON ");
            sql.append(condition(step, left, right));
        }
        return sql.toString();
    }

    private String condition(Step step, String left, String right) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < step.fromColumns().size(); i++) {
            equal.add(
                    "%s.%s = %s.%s"
                            .formatted(
                                    left,
                                    driver.quoted(step.fromColumns().get(i)),
                                    right,
                                    driver.quoted(step.toColumns().get(i))));
        }
        return String.join(" AND ", equal);
    }

    private String table(TableName table) {
        return driver.quoted(table.schema()) + "." + driver.quoted(table.table());
    }

    private String cardinality(Step step) {
        if (keys.hold(step.reference())) {
            return "one-to-one";
        }
        return step.forward() ? "many-to-one" : "one-to-many";
    }
}
