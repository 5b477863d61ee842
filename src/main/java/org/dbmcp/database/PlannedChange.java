package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.sql.SQLException;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.SqlStatement;

/**
 * The plan of a change, where only reading is allowed. MySQL plans none in a read-only transaction.
 * Without a call and without a view nothing runs for a plan, and it is rolled back.
 */
record PlannedChange(SqlStatement statement, Driver driver) {
    /** Whether it is made in a transaction that may write. */
    boolean needsWriting() {
        return statement.plansChange() && !statement.mayCall() && !driver.plansChangesReadOnly();
    }

    /**
     * Passes one that runs nothing: functions behind views run while a plan is made, and what they
     * write to some tables stays.
     *
     * @throws Failure {@code SQL_REFUSED}, naming the view
     */
    void check(Session session) throws SQLException {
        if (!needsWriting()) {
            return;
        }
        String view = statement.nameAmong(driver.views(session.connection()));
        if (view != null) {
            throw new Failure(
                            SQL_REFUSED,
                            "%s is a view, and nothing but reading is allowed here: to plan a change"
                                            .formatted(view)
                                    + " could run functions behind it that write")
                    .withHint("Explain a SELECT with the same condition");
        }
    }
}
