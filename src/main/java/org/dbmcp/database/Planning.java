package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;
import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Plan;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.FunctionRules;
import org.dbmcp.sql.Guard;
import org.dbmcp.sql.Numbered;
import org.dbmcp.sql.SqlStatement;

/**
 * Which statements have plans, and what these say.
 *
 * @param allowed functions that the operator allows
 */
record Planning(Driver driver, Set<String> allowed) {
    /** Of a text in the statement; no product indents as deep, and readers go back for each. */
    private static final Pattern BLANKS = Pattern.compile("\\s{500,}+");

    private static final Set<String> PLANNED =
            Set.of("select", "values", "table", "insert", "update", "delete", "merge", "replace");

    /**
     * Passes a statement that may be explained.
     *
     * @param analyze whether it is run
     * @throws Failure when it must not be
     */
    void judge(SqlStatement statement, boolean analyze) {
        if (statement.explains()) {
            throw refused("The statement begins with EXPLAIN, which is put there anyway")
                    .withHint("Send the statement alone; analyze: true runs it and measures");
        }
        guard(AccessLevel.FULL).check(statement);
        if (!PLANNED.contains(statement.verb())) {
            throw refused("Only SELECT, INSERT, UPDATE and DELETE have plans");
        }
        if (analyze && statement.effect() != Effect.READS) {
            throw refused("analyze runs the statement, so it takes only those that read")
                    .withHint("Leave analyze out to see the plan of a change");
        }
    }

    /**
     * Passes what is sent for its plan, as any other statement that may only read.
     *
     * @param sql as it was given
     * @param sent as the connector gets it
     * @param functions what the database's catalogue says of its own
     * @throws Failure when it must not be sent
     */
    void check(String sql, Numbered sent, FunctionRules functions) throws SQLException {
        String explaining = driver.explainer().prefix(false) + sql;
        SqlStatement statement = SqlStatement.of(explaining, driver.dialect());
        guard(AccessLevel.READ_ONLY).check(statement);
        guard(AccessLevel.READ_ONLY).checkCalls(statement, functions);
        if (driver.statements(sent.sql()) > 1) {
            throw refused("The driver takes this for several statements");
        }
    }

    private Guard guard(AccessLevel level) {
        return new Guard(level, driver.functions(), allowed, true);
    }

    /** The plan in the product's answer, its values one a line. */
    Plan read(String document) {
        try {
            return driver.explainer().plan(BLANKS.matcher(document).replaceAll(" "));
        } catch (RuntimeException e) {
            throw new Failure(
                    NOT_SUPPORTED,
                    "%s explains this statement in a form that is not known"
                            .formatted(driver.product()),
                    e);
        }
    }

    private static Failure refused(String message) {
        return new Failure(SQL_REFUSED, message);
    }
}
