package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;

/** The schemas that a login may use. */
final class Schemas {
    private static final int MOST_SHOWN = 20;

    private Schemas() {}

    /**
     * Asks whether there is such a schema, where nothing else tells.
     *
     * @throws Failure with the names of some that there are, the usual one first
     */
    static void check(Catalogue catalogue, String wanted) {
        List<Fact> schemas = catalogue.all(Facet.SCHEMAS, Map.of());
        if (schemas.stream().anyMatch(each -> each.text("schema").equals(wanted))) {
            return;
        }
        List<String> names =
                schemas.stream()
                        .sorted(Comparator.comparing(each -> !each.is("default")))
                        .map(each -> each.text("schema"))
                        .limit(MOST_SHOWN)
                        .toList();
        throw new Failure(INVALID_ARGUMENT, "There is no schema '" + wanted + "'")
                .withHint("Schemas are: " + String.join(", ", names));
    }
}
