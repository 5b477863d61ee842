package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.UNKNOWN_CONNECTION;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Login;
import org.dbmcp.failure.Failure;
import org.dbmcp.result.RowWriter;
import org.dbmcp.sql.Bound;
import org.dbmcp.sql.Guard;
import org.dbmcp.sql.Placeholders;
import org.dbmcp.sql.SqlStatement;

/** A database that a caller opened under a name. Many statements may run at a time. */
public final class Database {
    /** For a session and an answer; a server that hangs must not hold it for longer. */
    private static final Duration LONGEST_TEST = Duration.ofSeconds(30);

    /** What changes something, and is none of these, may change what the catalogue tells. */
    private static final Set<String> ROWS_ONLY =
            Set.of("insert", "update", "delete", "merge", "replace", "set");

    private final Registration registration;
    private final Pool pool;
    private final ScheduledExecutorService scheduler;
    private final Usage usage;
    private final AtomicLong changes;
    private final KnownFacts facts;

    /**
     * @param facts what its catalogue answered to this caller
     * @param changes how often this server changed the schema of a database
     */
    Database(
            Registration registration,
            Pool pool,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            KnownFacts facts,
            AtomicLong changes) {
        this.registration = registration;
        this.pool = pool;
        this.scheduler = scheduler;
        this.usage = new Usage(clock);
        this.changes = changes;
        this.facts = facts;
        usage.atEnd(facts, facts::close);
    }

    /** What its owner calls it. */
    public String name() {
        return registration.key().name();
    }

    public ConnectionSettings settings() {
        return registration.settings();
    }

    public Driver driver() {
        return pool.driver();
    }

    /** The product's own name, such as {@code PostgreSQL}. */
    public String product() {
        return driver().product();
    }

    /** The port in use, the product's own when none was given; 0 for an embedded database. */
    public int port() {
        return settings().port() == 0 ? driver().defaultPort() : settings().port();
    }

    /** Its sessions, as they are now; asks no database. */
    public SessionCounts sessions() {
        return pool.counts();
    }

    /** What may be done through it. */
    public AccessLevel access() {
        return settings().access();
    }

    public Instant createdAt() {
        return registration.createdAt();
    }

    /** When a statement last ran, or it was opened. */
    public Instant lastUsed() {
        return usage.lastUsed();
    }

    /** Has something done when this connection is closed, or now if it is; one for each key. */
    public void atEnd(Object key, Runnable end) {
        usage.atEnd(key, end);
    }

    /**
     * Runs one statement and hands its rows on as they arrive.
     *
     * @param onCancel is given what stops the statement
     * @throws Failure when it was refused, stopped, or did not reach the database
     */
    public Outcome run(Query query, RowWriter writer, Consumer<Runnable> onCancel) {
        AccessLevel level = access().atMost(query.limit());
        SqlStatement statement = SqlStatement.of(query.sql(), driver().dialect());
        Guard guard =
                new Guard(
                        level,
                        driver().functions(),
                        settings().allowFunctions(),
                        query.confirmed());
        guard.check(statement);
        Bound bound = Placeholders.rewrite(statement, query.params(), query.named());
        Running started = begin(query.timeout());
        usage.touch();
        try {
            onCancel.accept(started::cancel);
            return new Execution(name(), pool, query, statement, bound, guard, writer, started)
                    .run();
        } finally {
            if (mayChangeSchema(statement)) {
                changes.incrementAndGet();
            }
            usage.touch();
            usage.end(started);
        }
    }

    private static boolean mayChangeSchema(SqlStatement statement) {
        return statement.effect() != Effect.READS && !ROWS_ONLY.contains(statement.verb());
    }

    /**
     * Looks at what is in the database.
     *
     * @param timeout when the look ends
     * @param fresh whether what was seen a moment ago is asked again
     * @param onCancel is given what ends it earlier
     * @param task asks the questions, and makes something of the answers
     * @throws Failure when it was stopped, or did not reach the database
     */
    public <T> T study(
            Duration timeout,
            boolean fresh,
            Consumer<Runnable> onCancel,
            Function<Catalogue, T> task) {
        Running started = begin(timeout);
        usage.touch();
        try {
            onCancel.accept(started::cancel);
            return driver().abortMayHang() && !Thread.currentThread().isVirtual()
                    ? OwnThread.interruptible(() -> study(started, timeout, fresh, task))
                    : study(started, timeout, fresh, task);
        } finally {
            usage.touch();
            usage.end(started);
        }
    }

    private <T> T study(
            Running started, Duration timeout, boolean fresh, Function<Catalogue, T> task) {
        Visit visit = new Visit(name(), pool, started, timeout);
        Catalogue catalogue = new Catalogue(visit, facts, fresh);
        try {
            return task.apply(catalogue);
        } finally {
            visit.leave();
        }
    }

    /**
     * Stops the statement that another session runs, if it is not one of this server's.
     *
     * @param id the number of that session, as the catalogue tells it
     * @param timeout when it must be done
     * @param onCancel is given what ends it earlier
     * @return whether it ran a statement, as far as is known
     * @throws Failure when it must not or could not be stopped
     */
    public boolean stop(long id, Duration timeout, Consumer<Runnable> onCancel) {
        if (access() == AccessLevel.READ_ONLY) {
            throw new Failure(
                            ACCESS_DENIED,
                            "Connection '%s' is read-only, and stops no statements of others"
                                    .formatted(name()))
                    .withHint("Only a connection that may write can do that");
        }
        Running started = begin(timeout);
        usage.touch();
        try {
            onCancel.accept(started::cancel);
            return new Stopping(name(), pool, started).run(id);
        } finally {
            usage.touch();
            usage.end(started);
        }
    }

    /**
     * Asks the database for a sign of life.
     *
     * @throws Failure when there is none
     */
    public void test() {
        Running started = begin(LONGEST_TEST);
        try (Session session = pool.acquire(true, started)) {
            started.on(session);
            if (!session.isAlive()) {
                session.doubt();
                throw new Failure(
                        DATABASE_UNREACHABLE, "Connection '" + name() + "' does not answer");
            }
            pool.proof().on(session, true);
        } catch (SQLException e) {
            throw pool.wording().connecting(e);
        } finally {
            usage.end(started);
        }
    }

    /** What its login may do beyond what any connection needs; empty before the first use. */
    public List<String> privileges() {
        Login login = pool.proof().login();
        return login == null ? List.of() : login.privileges();
    }

    /** SQL that makes a login which suffices; null when this one does, or before the first use. */
    public String loginScript() {
        Login login = pool.proof().login();
        return login == null ? null : login.script();
    }

    private Running begin(Duration timeout) {
        String prefix = pool.wording().queryFailed(name());
        return usage.begin(() -> new Running(prefix, timeout, scheduler))
                .orElseThrow(
                        () ->
                                new Failure(
                                        UNKNOWN_CONNECTION,
                                        "Connection '" + name() + "' not found"));
    }

    Usage usage() {
        return usage;
    }

    Pool pool() {
        return pool;
    }

    Registration registration() {
        return registration;
    }
}
