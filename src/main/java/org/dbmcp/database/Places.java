package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.CANCELLED;
import static org.dbmcp.failure.FailureKind.POOL_EXHAUSTED;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.failure.Failure;

/**
 * Who may hold a session, first come, first served. The queue is here and not in the pool below,
 * which opens sessions for those who come but not for those who wait when one breaks.
 */
final class Places {
    private final String pool;
    private final PoolSettings bounds;
    private final int maxWaiting;
    private final Semaphore free;

    /** For those who hold a session and those who wait for one. */
    private final Semaphore room;

    Places(String pool, PoolSettings bounds, int maxWaiting) {
        this.pool = pool;
        this.bounds = bounds;
        this.maxWaiting = maxWaiting;
        this.free = new Semaphore(bounds.maxConnections(), true);
        this.room = new Semaphore(bounds.maxConnections() + maxWaiting);
    }

    /**
     * Waits for a place, at most as long as a session may be waited for, and no longer than this.
     *
     * @throws Failure when none became free, too many wait already, or the thread was interrupted
     */
    void take(Duration most) {
        if (!room.tryAcquire()) {
            throw crowded();
        }
        boolean taken = false;
        try {
            wait(most);
            taken = true;
        } finally {
            if (!taken) {
                room.release();
            }
        }
    }

    /** Whoever waits now has a session by then, or has left. */
    private Failure crowded() {
        long seconds = Math.max(1, bounds.acquireTimeout().toSeconds());
        return new Failure(
                POOL_EXHAUSTED,
                "All %s sessions of '%s' are busy, and %s calls wait for one; try again in %s s"
                        .formatted(bounds.maxConnections(), pool, maxWaiting, seconds));
    }

    private void wait(Duration most) {
        long wait = Math.min(bounds.acquireTimeout().toMillis(), Math.max(0, most.toMillis()));
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait);
        try {
            if (free.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // a statement's deadline interrupts as well, and is no wish of its caller's
            if (System.nanoTime() - until < 0) {
                throw new Failure(
                        CANCELLED, "The wait for a session of '%s' ended".formatted(pool), e);
            }
        }
        throw new Failure(
                POOL_EXHAUSTED,
                "All %s sessions of '%s' are busy, and none became free within %s ms"
                        .formatted(bounds.maxConnections(), pool, wait));
    }

    /** How many wait. */
    int waiting() {
        return free.getQueueLength();
    }

    void giveBack() {
        free.release();
        room.release();
    }
}
