package org.dbmcp.feature.performance;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.dbmcp.database.Database;
import org.dbmcp.driver.Facet;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.sql.Aliases;

/** Asks the catalogue about the tables that a plan reads from end to end, and about no others. */
record TablesOfPlan(Database database, Duration timeout, Consumer<Runnable> onCancel) {
    private static final List<Facet> NEEDED =
            List.of(Facet.RESOLVE, Facet.TABLE, Facet.COLUMNS, Facet.INDEXES);

    /**
     * What is known of them; a catalogue that does not answer makes findings fewer, not fail.
     *
     * @param aliases what the statement calls its tables
     */
    Tables of(Plan plan, Aliases aliases) {
        List<Plan> scans =
                plan.all()
                        .filter(each -> each.is(Trait.FULL_SCAN) && each.table() != null)
                        .toList();
        if (scans.isEmpty() || !NEEDED.stream().allMatch(database.driver().dictionary()::has)) {
            return Tables.NONE;
        }
        try {
            return database.study(
                    timeout,
                    false,
                    onCancel,
                    catalogue ->
                            new TableDesk(catalogue, aliases, database.driver()::quoted).of(scans));
        } catch (Failure e) {
            if (e.kind() == FailureKind.CANCELLED) {
                throw e;
            }
            return Tables.NONE;
        }
    }
}
