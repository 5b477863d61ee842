package org.dbmcp.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.dbmcp.driver.Driver;

/**
 * A spare session through which running statements are stopped, where a driver's own cancel does
 * not reach them. It is kept, for a login that is full could not open one when it is needed.
 */
final class SideDoor implements AutoCloseable {
    private static final int PROBE_SECONDS = 1;

    private final Driver driver;
    private final SessionSource sessions;
    private final ReentrantLock use = new ReentrantLock();
    private Connection side;

    SideDoor(Driver driver, SessionSource sessions) {
        this.driver = driver;
        this.sessions = sessions;
    }

    /** Opens it ahead of need; a failure shows when it is needed. */
    void prepare() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                openInTurn();
                            } catch (SQLException e) {
                                System.getLogger(SideDoor.class.getName())
                                        .log(System.Logger.Level.DEBUG, "No spare session", e);
                            }
                        });
    }

    void kill(long sessionId) throws SQLException {
        use.lock();
        try {
            driver.kill(open(), sessionId);
        } finally {
            leave();
        }
    }

    private void openInTurn() throws SQLException {
        use.lock();
        try {
            open();
        } finally {
            leave();
        }
    }

    private Connection open() throws SQLException {
        if (side != null && !side.isValid(PROBE_SECONDS)) {
            end();
        }
        if (side == null) {
            side = sessions.spare();
        }
        return side;
    }

    private void leave() {
        if (sessions.isClosed()) {
            // Whoever closed it meanwhile did not wait.
            end();
        }
        use.unlock();
    }

    private void end() {
        if (side != null) {
            Session.closeQuietly(side);
            side = null;
        }
    }

    /** Closes the session, unless somebody uses it just now: a login or a hanging database. */
    @Override
    public void close() {
        if (use.tryLock()) {
            try {
                end();
            } finally {
                use.unlock();
            }
        }
    }
}
