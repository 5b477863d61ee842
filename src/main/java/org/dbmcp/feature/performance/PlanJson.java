package org.dbmcp.feature.performance;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.json.Json;

/** Plans as JSON; what is not known is not there. */
final class PlanJson {
    private static final Pattern WORD = Pattern.compile("_(.)");

    private PlanJson() {}

    /** The step, and those that feed it under {@code children}. */
    static JsonObject of(Plan plan) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("node", plan.node());
        add(json, "schema", plan.schema());
        add(json, "table", plan.table());
        add(json, "index", plan.index());
        add(json, "condition", plan.condition());
        plan.figures().forEach((key, value) -> json.add(name(key), Numbers.rounded(value)));
        if (!plan.children().isEmpty()) {
            JsonArrayBuilder children = Json.createArrayBuilder();
            plan.children().forEach(each -> children.add(of(each)));
            json.add("children", children);
        }
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String key, String value) {
        if (value != null) {
            json.add(key, value);
        }
    }

    private static String name(Figure figure) {
        return WORD.matcher(figure.name().toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
