package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.POOL_EXHAUSTED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.dbmcp.failure.Failure;

/**
 * How many sessions all pools may have together. Spare ones count as well, and those that are just
 * being opened.
 */
final class SessionLimit {
    /** How long those that nobody uses may take to close. */
    private static final long PATIENCE_MILLIS = 200;

    /** Pools close sessions by themselves and tell nobody, so they are looked at. */
    private static final long AGAIN_MILLIS = 10;

    private final int most;
    private final Runnable relief;
    private final IdentityHashMap<Connection, Listener> open = new IdentityHashMap<>();
    private int opening;

    /**
     * @param relief closes sessions that nobody uses
     */
    SessionLimit(int most, Runnable relief) {
        this.most = most;
        this.relief = relief;
    }

    /**
     * Another session.
     *
     * @param server whose it is
     * @throws Failure when there are too many already
     */
    Connection open(DataSource sessions, Listener server) throws SQLException {
        if (!isEntered() && !isEnteredAfterRelief()) {
            throw new Failure(
                    POOL_EXHAUSTED,
                    "All %s database sessions of this server are busy; try again in 5 s"
                            .formatted(most));
        }
        Connection opened = null;
        try {
            opened = sessions.getConnection();
            return opened;
        } finally {
            end(opened, server);
        }
    }

    private boolean isEnteredAfterRelief() {
        relief.run();
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        boolean entered = isEntered();
        try {
            while (!entered && until - System.nanoTime() > 0) {
                Thread.sleep(AGAIN_MILLIS);
                entered = isEntered();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return entered;
    }

    /** Whether one of the open sessions is like that, and may be one of this server. */
    boolean has(Listener server, Predicate<Connection> wanted) {
        IdentityHashMap<Connection, Listener> now;
        synchronized (this) {
            now = new IdentityHashMap<>(open);
        }
        return now.entrySet().stream()
                .anyMatch(each -> wanted.test(each.getKey()) && server.mayBe(each.getValue()));
    }

    private synchronized boolean isEntered() {
        open.keySet().removeIf(SessionLimit::isClosed);
        if (open.size() + opening >= most) {
            return false;
        }
        opening++;
        return true;
    }

    private synchronized void end(Connection opened, Listener server) {
        opening--;
        if (opened != null) {
            open.put(opened, server);
        }
    }

    /** Known without asking the database. */
    private static boolean isClosed(Connection session) {
        try {
            return session.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
