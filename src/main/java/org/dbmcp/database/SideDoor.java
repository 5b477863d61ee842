package org.dbmcp.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.dbmcp.driver.Driver;

/**
 * A spare session through which running statements are stopped, where a driver's own cancel does
 * not reach them. It is kept, for a login that is full could not open one when it is needed.
 */
final class SideDoor implements AutoCloseable {
    private static final int PROBE_SECONDS = 1;

    private final Driver driver;
    private final SessionSource sessions;
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
                                open();
                            } catch (SQLException e) {
                                System.getLogger(SideDoor.class.getName())
                                        .log(System.Logger.Level.DEBUG, "No spare session", e);
                            }
                        });
    }

    synchronized void kill(long sessionId) throws SQLException {
        driver.kill(open(), sessionId);
    }

    private synchronized Connection open() throws SQLException {
        if (side != null && !side.isValid(PROBE_SECONDS)) {
            close();
        }
        if (side == null) {
            side = sessions.spare();
        }
        return side;
    }

    @Override
    public synchronized void close() {
        if (side != null) {
            Session.closeQuietly(side);
            side = null;
        }
    }
}
