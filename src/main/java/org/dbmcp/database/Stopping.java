package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;

import java.sql.SQLException;
import org.dbmcp.failure.Failure;

/** One statement of somebody else on its way to be stopped. */
record Stopping(String connection, Pool pool, Running running) {
    /** Whether the session of that number ran one. */
    boolean run(long id) {
        return (pool.driver().abortMayHang() && !Thread.currentThread().isVirtual())
                ? OwnThread.interruptible(() -> here(id))
                : here(id);
    }

    private boolean here(long id) {
        try (Session session = pool.acquire(false, running)) {
            try {
                running.on(session);
                pool.proof().on(session, false);
                return pool.driver().stop(session.connection(), id, pool::isOurs);
            } catch (SQLException e) {
                throw failure(session, e);
            } finally {
                running.done();
            }
        } finally {
            running.release();
        }
    }

    private Failure failure(Session session, SQLException thrown) {
        if (running.isStopped()) {
            session.doubt();
            return running.failure(thrown);
        }
        Failure failure = pool.wording().querying(connection, thrown);
        if (!pool.wording().broken(thrown) && !session.isClosed()) {
            return failure;
        }
        session.doubt();
        pool.lost(thrown);
        return failure.withKind(DATABASE_UNREACHABLE);
    }
}
