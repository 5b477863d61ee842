package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.OUTCOME_UNKNOWN;
import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
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
    private static final String HALF_MADE =
            "Look whether the change is there, an index perhaps invalid, before sending it again";

    /** Their values may be of any size, and all rows of a trip are held at the same time. */
    private static final int FIRST_OF_WHOLE_ROWS = 2;

    private static final Pattern DATABASE = Pattern.compile("(?i)\\b(?:database|schema)\\b");

    /**
     * @throws Failure when it was refused, stopped, or did not reach the database
     */
    Outcome run() {
        return pool.driver().abortMayHang() && !Thread.currentThread().isVirtual()
                ? OwnThread.interruptible(this::here)
                : here();
    }

    private Outcome here() {
        try (Session session =
                pool.acquire(readsOnly() && !plannedChange().needsWriting(), running)) {
            try {
                return pool.driver().embedded() ? OwnThread.call(() -> on(session)) : on(session);
            } catch (SQLException e) {
                throw failure(session, e);
            } finally {
                running.done();
            }
        } finally {
            running.release();
        }
    }

    /** Some products plan no change in a read-only transaction. */
    private PlannedChange plannedChange() {
        return new PlannedChange(statement, pool.driver());
    }

    private boolean readsOnly() {
        return guard.level() == AccessLevel.READ_ONLY;
    }

    private Outcome on(Session session) throws SQLException {
        running.on(session);
        pool.proof().on(session, readsOnly() && !plannedChange().needsWriting());
        if (readsOnly()) {
            guard.checkCalls(statement, pool.functions(session));
            plannedChange().check(session);
        }
        if (runsAlone()) {
            session.connection().setAutoCommit(true);
            session.doubt();
        }
        return sent(session);
    }

    /** Not for those who may only read: they need the transaction that takes it back. */
    private boolean runsAlone() {
        return !readsOnly() && pool.driver().runsAlone(statement);
    }

    private Outcome sent(Session session) throws SQLException {
        int few = fewRows();
        Outcome done =
                few == 0 ? null : new OneTrip(pool, results(), bound, running, few).run(session);
        return done == null ? inTrips(session) : done;
    }

    /** How many rows may come together with a reset; 0 when it must not travel along. */
    private int fewRows() {
        boolean reads =
                readsOnly()
                        && statement.effect() == Effect.READS
                        && !plannedChange().needsWriting()
                        && !writer.whole();
        return reads && pool.driver().resetsBehind()
                ? OneTrip.most(pool, query, statement.mostRows())
                : 0;
    }

    private Results results() {
        return new Results(pool, query, statement, writer, spare());
    }

    private Outcome inTrips(Session session) throws SQLException {
        try (PreparedStatement prepared = prepare(session)) {
            running.sends(prepared);
            Outcome outcome = results().of(prepared, session);
            if (!runsAlone()) {
                // else it is kept already, whoever wants it stopped
                running.settle();
            }
            end(session);
            if (pool.driver().losesDatabase() && createsDatabase()) {
                session.doubt();
                pool.renew();
            }
            return outcome;
        }
    }

    /** Or may: a table whose text has one of these words costs some new sessions, and no more. */
    private boolean createsDatabase() {
        return statement.verb().equals("create") && DATABASE.matcher(statement.sql()).find();
    }

    private PreparedStatement prepare(Session session) throws SQLException {
        Driver driver = pool.driver();
        if (driver.statements(bound.sql()) > 1) {
            throw new Failure(
                    SQL_REFUSED,
                    "The driver takes this for several statements. Write its strings and comments"
                            + " in a plainer way.");
        }
        int keys =
                Results.hasKeys(driver, statement)
                        ? Statement.RETURN_GENERATED_KEYS
                        : Statement.NO_GENERATED_KEYS;
        PreparedStatement prepared = session.connection().prepareStatement(bound.sql(), keys);
        try {
            for (int i = 0; i < bound.values().size(); i++) {
                driver.bind(prepared, i + 1, bound.values().get(i));
            }
            driver.prepare(prepared, spare().maxRows(), query.timeout());
            // no driver's own sign for all or one by one, which are 0 and less
            int first = writer.whole() ? FIRST_OF_WHOLE_ROWS : query.maxRows() + 1;
            if (prepared.getFetchSize() > first) {
                prepared.setFetchSize(first);
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private Spare spare() {
        return Spare.of(query, readsOnly(), running);
    }

    /** Whoever may only read keeps nothing, whatever the statement did. */
    private void end(Session session) throws SQLException {
        if (readsOnly() || runsAlone()) {
            // the session's reset takes back whatever it did, or it is kept already
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
        pool.lost(thrown);
        return statement.effect() == Effect.READS
                ? failure.withKind(DATABASE_UNREACHABLE)
                : unknown(failure);
    }

    private static Failure unknown(Failure failure) {
        return failure.withKind(OUTCOME_UNKNOWN)
                .withMessage(failure.getMessage() + "; it is not known whether the change was kept")
                .withHint("Look whether the change is there before sending it again");
    }

    private Failure failure(Session session, SQLException thrown) {
        if (running.isStopped()) {
            session.doubt();
            Failure stopped = running.failure(thrown);
            return runsAlone() ? unknown(stopped).withHint(HALF_MADE) : stopped;
        }
        if (pool.driver().isTooLong(thrown)) {
            session.doubt();
            return pool.wording().tooLong(connection, thrown);
        }
        Failure failure = pool.wording().querying(connection, thrown);
        if (!isGone(session, thrown)) {
            return new Diagnosis(pool, statement, bound, session).of(failure, thrown);
        }
        session.doubt();
        pool.lost(thrown);
        return commitsItself() ? unknown(failure) : failure.withKind(DATABASE_UNREACHABLE);
    }

    /** Or may: then nobody rolls back what it did before the line broke. */
    private boolean commitsItself() {
        return !readsOnly()
                && statement.effect() != Effect.READS
                && (runsAlone() || pool.driver().commitsItself(statement.verb()));
    }

    private boolean isGone(Session session, SQLException thrown) {
        return pool.wording().broken(thrown) || session.isClosed();
    }
}
