package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.UNKNOWN_CONNECTION;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.result.RowWriter;
import org.dbmcp.sql.Bound;
import org.dbmcp.sql.Guard;
import org.dbmcp.sql.Placeholders;
import org.dbmcp.sql.SqlStatement;

/** A database that a caller opened under a name. Many statements may run at a time. */
public final class Database {
    private final Registration registration;
    private final Pool pool;
    private final ScheduledExecutorService scheduler;
    private final InstantSource clock;
    private final Set<Running> running = new HashSet<>();
    private Instant lastUsed;
    private boolean closed;

    Database(
            Registration registration,
            Pool pool,
            ScheduledExecutorService scheduler,
            InstantSource clock) {
        this.registration = registration;
        this.pool = pool;
        this.scheduler = scheduler;
        this.clock = clock;
        this.lastUsed = clock.instant();
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
    public synchronized Instant lastUsed() {
        return lastUsed;
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
        try {
            onCancel.accept(started::cancel);
            return new Execution(name(), pool, query, statement, bound, guard, writer, started)
                    .run();
        } finally {
            end(started);
        }
    }

    /**
     * Asks the database for a sign of life.
     *
     * @throws Failure when there is none
     */
    public void test() {
        try (Session session = pool.acquire(true)) {
            if (!session.isAlive()) {
                session.doubt();
                throw new Failure(
                        DATABASE_UNREACHABLE, "Connection '" + name() + "' does not answer");
            }
        } catch (SQLException e) {
            throw pool.wording().connecting(e);
        }
    }

    private synchronized Running begin(Duration timeout) {
        if (closed) {
            throw new Failure(UNKNOWN_CONNECTION, "Connection '" + name() + "' not found");
        }
        lastUsed = clock.instant();
        Running started = new Running(pool.wording().queryFailed(name()), timeout, scheduler);
        running.add(started);
        return started;
    }

    private synchronized void end(Running ended) {
        ended.done();
        ended.release();
        running.remove(ended);
        lastUsed = clock.instant();
        notifyAll();
    }

    /** Takes no statement any more when none ran since that instant; whether it did so. */
    synchronized boolean closeIfUnusedSince(Instant instant) {
        if (running.isEmpty() && lastUsed.isBefore(instant)) {
            closed = true;
        }
        return closed;
    }

    /** Takes no statement any more, and waits for the running ones; stops them after a while. */
    void close(Duration drain, Duration stop) {
        synchronized (this) {
            closed = true;
        }
        if (!isQuietWithin(drain)) {
            stillRunning().forEach(Running::cancel);
            isQuietWithin(stop);
        }
    }

    private synchronized List<Running> stillRunning() {
        return List.copyOf(running);
    }

    private synchronized boolean isQuietWithin(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        try {
            while (!running.isEmpty() && until - System.nanoTime() > 0) {
                wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running.isEmpty();
    }

    Pool pool() {
        return pool;
    }

    Registration registration() {
        return registration;
    }
}
