package org.dbmcp.feature.performance;

import java.util.List;
import java.util.Map;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;

/**
 * The statements that a server keeps account of, as far as it does.
 *
 * @param missing why there is no account; null when there is one
 * @param remedy what the operator may do about that; null when nothing is missing
 * @param facts the statements
 * @param note what the account lacks; null for nothing
 */
record KeptStatements(String missing, String remedy, List<Fact> facts, String note) {
    /**
     * Asks for the first fifty.
     *
     * @param order {@code total_time}, {@code mean_time}, {@code calls} or {@code rows}
     * @throws Failure when the database does not answer
     */
    static KeptStatements of(Catalogue catalogue, String order) {
        if (!catalogue.has(Facet.STATEMENTS_KEPT)) {
            return new KeptStatements(
                    "This product keeps no account of statements", null, List.of(), null);
        }
        Fact kept = catalogue.all(Facet.STATEMENTS_KEPT, Map.of()).getFirst();
        String remedy = kept.text("remedy");
        if (!kept.is("on")) {
            return new KeptStatements(
                    "The server keeps no account of statements", remedy, List.of(), null);
        }
        try {
            return new KeptStatements(
                    null,
                    null,
                    catalogue.all(Facet.STATEMENTS, Map.of("order", order)),
                    kept.text("note"));
        } catch (Failure e) {
            if (Notebook.ends(e)) {
                throw e;
            }
            return new KeptStatements(Notebook.reason(e), remedy, List.of(), null);
        }
    }
}
