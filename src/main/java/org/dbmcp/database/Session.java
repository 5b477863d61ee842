package org.dbmcp.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;

/** One session on loan from a pool. It goes back as new, or not at all. */
final class Session implements AutoCloseable {
    private final Pool pool;
    private final Connection connection;
    private final Connection physical;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean doubtful;
    private boolean asNew;

    /**
     * @param connection as the pool lends it
     * @param readOnly whether writes are refused while it is on loan
     */
    Session(Pool pool, Connection connection, boolean readOnly) throws SQLException {
        this.pool = pool;
        this.connection = connection;
        this.physical = connection.unwrap(Connection.class);
        if (readOnly != pool.readOnly()) {
            physical.setReadOnly(readOnly);
        }
    }

    /** The driver's own: what a pool does beside lending it, such as a rollback, costs a trip. */
    Connection connection() {
        return physical;
    }

    /** Keeps this session from going back: nobody knows what state it is in. */
    void doubt() {
        doubtful = true;
    }

    /** Notes that what makes it as new travelled behind its last statement. */
    void wasReset() {
        asNew = true;
    }

    /** Whether it will not go back. */
    boolean isDoubtful() {
        return doubtful;
    }

    boolean isAlive() throws SQLException {
        return physical.isValid(Math.max(1, (int) pool.connectSeconds()));
    }

    /** Whether the line to the database is known to be cut. */
    boolean isClosed() {
        try {
            return physical.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Stops what runs on it; the session lives on. */
    void stop(Statement statement) throws SQLException {
        if (!pool.kill(physical)) {
            pool.driver().cancel(physical, statement);
        }
    }

    /** Keeps it from going back; false when it is back already, and not ours to cut. */
    boolean giveUp() {
        doubtful = true;
        return over.compareAndSet(false, true);
    }

    /** Cuts the line; a driver may take its time to tell the database. */
    void abort() {
        try {
            physical.abort(task -> Thread.ofPlatform().daemon().name("abort").start(task));
        } catch (SQLException e) {
            System.getLogger(Session.class.getName())
                    .log(System.Logger.Level.DEBUG, "A session could not be aborted", e);
        }
    }

    /** Ends the transaction without keeping anything, unless it was committed before. */
    @Override
    public void close() {
        if (!doubtful) {
            renew();
        }
        if (!over.compareAndSet(false, true) || doubtful) {
            pool.evict(connection);
        }
        closeQuietly(connection);
        pool.returned();
    }

    private void renew() {
        try {
            if (!asNew || !pool.driver().endReset(physical, pool.readOnly())) {
                pool.driver().reset(physical, pool.readOnly());
            }
        } catch (SQLException | RuntimeException e) {
            doubtful = true;
            System.getLogger(Session.class.getName())
                    .log(System.Logger.Level.DEBUG, "A session could not be made as new", e);
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(Session.class.getName())
                    .log(System.Logger.Level.DEBUG, "A session did not close", e);
        }
    }
}
