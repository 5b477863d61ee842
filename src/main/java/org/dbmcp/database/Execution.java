package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.OUTCOME_UNKNOWN;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.dbmcp.access.Effect;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.result.RowWriter;
import org.dbmcp.sql.Bound;
import org.dbmcp.sql.Guard;
import org.dbmcp.sql.SqlStatement;

/**
 * One statement on one session, from binding its values to the end of its transaction.
 *
 * @param connection the name for failures
 * @param guard what the statement may do
 */
record Execution(
        String connection,
        Pool pool,
        Query query,
        SqlStatement statement,
        Bound bound,
        Guard guard,
        RowWriter writer,
        Running running) {
    private static final int MOST_WARNINGS = 20;

    /**
     * @throws Failure when it was refused, stopped, or did not reach the database
     */
    Outcome run() {
        try (Session session = pool.acquire(readsOnly() && !isPlanRefused())) {
            try {
                return on(session);
            } catch (SQLException e) {
                throw failure(session, e);
            } finally {
                running.done();
            }
        } finally {
            running.release();
        }
    }

    /**
     * MySQL plans no change in a read-only transaction. Without a call nothing runs for a plan, and
     * it is rolled back.
     */
    private boolean isPlanRefused() {
        return statement.plansChange()
                && !statement.mayCall()
                && !pool.driver().plansChangesReadOnly();
    }

    private boolean readsOnly() {
        return guard.level() == AccessLevel.READ_ONLY;
    }

    private Outcome on(Session session) throws SQLException {
        running.on(session);
        if (readsOnly() && statement.mayCall()) {
            guard.checkCalls(statement, pool.functions(session));
        }
        try (PreparedStatement prepared = prepare(session)) {
            running.sends(prepared);
            Outcome outcome = execute(prepared, session);
            running.settle();
            end(session);
            return outcome;
        }
    }

    private PreparedStatement prepare(Session session) throws SQLException {
        Driver driver = pool.driver();
        boolean keys = driver.givesKeys() && statement.verb().matches("insert|replace");
        PreparedStatement prepared =
                session.connection()
                        .prepareStatement(
                                bound.sql(),
                                keys
                                        ? Statement.RETURN_GENERATED_KEYS
                                        : Statement.NO_GENERATED_KEYS);
        try {
            for (int i = 0; i < bound.values().size(); i++) {
                driver.bind(prepared, i + 1, bound.values().get(i));
            }
            driver.prepare(prepared, query.maxRows(), query.timeout());
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private Outcome execute(PreparedStatement prepared, Session session) throws SQLException {
        long start = System.nanoTime();
        if (prepared.execute()) {
            Rows rows = rows(prepared, session);
            List<String> warnings = rows.truncated() ? List.of() : warnings(prepared);
            return outcome(rows.count(), -1, List.of(), rows.truncated(), warnings, start);
        }
        long affected = affected(prepared);
        return outcome(0, affected, keys(prepared), false, warnings(prepared), start);
    }
        pool.lost(thrown);
        if (statement.effect() == Effect.READS) {
            return failure.withKind(DATABASE_UNREACHABLE);
        }
        return failure.withKind(OUTCOME_UNKNOWN)
                .withMessage(failure.getMessage() + "; it is not known whether the change was kept")
                .withHint("Look whether the change is there before sending it again");

    private Outcome outcome(
            int rows,
            long affected,
            List<Object> keys,
            boolean truncated,
            List<String> warnings,
            long start) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(
                statement.verb(),
                statement.effect(),
                rows,
                affected,
                keys,
                truncated,

    private boolean isGone(Session session, SQLException thrown) {
        return pool.wording().broken(thrown) || session.isClosed();
    }
                warnings,
                elapsed);
    }

    private Rows rows(PreparedStatement prepared, Session session) throws SQLException {
        Rows rows = new Rows(pool.driver(), writer, query.maxRows());
        ResultSet result = prepared.getResultSet();
        try (result) {
            rows.read(result);
            if (rows.truncated() && pool.driver().killsBySession()) {
                // Closing would read all that is left, however much that is.
                session.stop(prepared);
            }
        } catch (SQLException e) {
            // A killed statement says so when it is closed.
            if (!rows.truncated()) {
                throw e;
            }
        }
        return rows;
    }

    private static long affected(Statement prepared) throws SQLException {
        try {
            return prepared.getLargeUpdateCount();
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException e) {
            return prepared.getUpdateCount();
        }
    }

    private List<Object> keys(Statement prepared) throws SQLException {
        List<Object> keys = new ArrayList<>();
        if (pool.driver().givesKeys() && statement.verb().matches("insert|replace")) {
            try (ResultSet rows = prepared.getGeneratedKeys()) {
                while (keys.size() < query.maxRows() && rows.next()) {
                    keys.add(rows.getObject(1));
                }
            }
        }
        return keys;
    }

    private List<String> warnings(Statement prepared) throws SQLException {
        List<String> warnings = new ArrayList<>();
        SQLException warning = prepared.getWarnings();
        while (warning != null && warnings.size() < MOST_WARNINGS) {
            warnings.add(pool.wording().text(warning));
            warning = warning.getNextException();
        }
        return warnings;
    }

    /** Whoever may only read keeps nothing, whatever the statement did. */
    private void end(Session session) throws SQLException {
        if (readsOnly()) {
            session.connection().rollback();
            return;
        }
        try {
            session.connection().commit();
        } catch (SQLException e) {
            session.doubt();
            throw uncommitted(session, e);
        }
    }

    /** When the line broke, the change may be kept: who sends it again may make it twice. */
    private Failure uncommitted(Session session, SQLException thrown) {
        Failure failure = pool.wording().querying(connection, thrown);
        if (!isGone(session, thrown)) {
            return failure;
        }
    }

    private Failure failure(Session session, SQLException thrown) {
        if (running.isStopped()) {
            session.doubt();
            return running.failure(thrown);
        }
        Failure failure = pool.wording().querying(connection, thrown);
        failure = failure.withPosition(bound.position(failure.position()));
        if (!isGone(session, thrown)) {
            return failure;
        }
        session.doubt();
        pool.lost(thrown);
        return failure.withKind(DATABASE_UNREACHABLE);
    }
}
