package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.dbmcp.driver.Dictionary.Question;
import org.dbmcp.failure.Failure;

/**
 * A while on one session that may only read, with one deadline for all that is asked. The session
 * is borrowed when it is first needed.
 */
final class Visit {
    /** More of a kind is no help to anybody. */
    private static final int MOST_FACTS = 100_000;

    private final String connection;
    private final Pool pool;
    private final Running running;
    private final Duration timeout;
    private Session session;
    private Consumer<Session> atEnd = any -> {};

    /**
     * @param connection the name for failures
     * @param timeout the deadline of {@code running}
     */
    Visit(String connection, Pool pool, Running running, Duration timeout) {
        this.connection = connection;
        this.pool = pool;
        this.running = running;
        this.timeout = timeout;
    }

    Pool pool() {
        return pool;
    }

    /** What is done on a session. */
    @FunctionalInterface
    interface Use<T> {
        /** What comes of it. */
        T of(Session session) throws SQLException;
    }

    /**
     * Does something on the session of this visit.
     *
     * @throws Failure when the database refuses, or is gone; its transaction is rolled back then
     */
    <T> T on(Use<T> use) {
        try {
            Session borrowed = session();
            return pool.driver().embedded()
                    ? OwnThread.call(() -> use.of(borrowed))
                    : use.of(borrowed);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Takes what must be done with the session at the end of this visit. */
    void atEnd(Consumer<Session> task) {
        atEnd = task;
    }

    /** Borrowed when it is first needed. */
    private Session session() throws SQLException {
        if (session == null) {
            session = pool.acquire(true, running);
            running.on(session);
            pool.proof().on(session, true);
        }
        return session;
    }

    /** What the database answers; nothing when that is not rows. */
    List<Fact> facts(Session borrowed, Question question, List<Object> values) throws SQLException {
        try (PreparedStatement statement =
                pool.driver().question(borrowed.connection(), question.sql())) {
            for (int i = 0; i < values.size(); i++) {
                pool.driver().bind(statement, i + 1, values.get(i));
            }
            pool.driver().prepare(statement, MOST_FACTS, timeout);
            running.sends(statement);
            if (!statement.execute()) {
                return List.of();
            }
            try (ResultSet rows = statement.getResultSet()) {
                return refusedIfTooMany(FactReader.read(rows));
            }
        }
    }

    /** What is cut would be taken for all. */
    private static List<Fact> refusedIfTooMany(List<Fact> facts) {
        if (facts.size() > MOST_FACTS) {
            throw new Failure(
                            NOT_SUPPORTED,
                            "There are more than %s objects of one kind".formatted(MOST_FACTS))
                    .withHint("Ask for less: name a schema, or tables");
        }
        return facts;
    }

    /** A question that is refused leaves the session fit for the next one. */
    private Failure failure(SQLException thrown) {
        if (session == null) {
            return pool.wording().connecting(thrown);
        }
        if (running.isStopped()) {
            session.doubt();
            return running.failure(thrown);
        }
        if (pool.driver().isTooLong(thrown)) {
            session.doubt();
            return pool.wording().tooLong(connection, thrown);
        }
        Failure failure = pool.wording().querying(connection, thrown);
        if (pool.wording().broken(thrown) || session.isClosed()) {
            session.doubt();
            pool.lost(thrown);
            return failure.withKind(DATABASE_UNREACHABLE);
        }
        try {
            session.connection().rollback();
        } catch (SQLException e) {
            session.doubt();
        }
        return failure;
    }

    /** The session goes back, as new. */
    void leave() {
        running.done();
        if (session != null) {
            atEnd.accept(session);
            session.close();
        }
        running.release();
    }
}
