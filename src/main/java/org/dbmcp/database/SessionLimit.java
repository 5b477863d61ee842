package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.POOL_EXHAUSTED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Optional;
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
    private final IdentityHashMap<Connection, Optional<Identity>> open = new IdentityHashMap<>();
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
     * @throws Failure when there are too many already
     */
    Connection open(DataSource sessions) throws SQLException {
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
            end(opened);
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

    /** Takes down which session one turned out to be. */
    synchronized void identify(Connection opened, Identity identity) {
        open.replace(opened, Optional.of(identity));
    }

    /** Whether an open session may be this one. */
    synchronized boolean has(Identity wanted) {
        open.keySet().removeIf(SessionLimit::isClosed);
        return open.values().stream().flatMap(Optional::stream).anyMatch(wanted::mayBe);
    }

    private synchronized boolean isEntered() {
        open.keySet().removeIf(SessionLimit::isClosed);
        if (open.size() + opening >= most) {
            return false;
        }
        opening++;
        return true;
    }

    private synchronized void end(Connection opened) {
        opening--;
        if (opened != null) {
            open.put(opened, Optional.empty());
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
