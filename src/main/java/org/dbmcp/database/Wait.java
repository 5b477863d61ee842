package org.dbmcp.database;

import java.util.function.Supplier;

/** Something that a thread waits for, and that another thread may end. */
final class Wait {
    private Thread waiting;
    private boolean ended;

    /** Runs what waits. It is interrupted when the wait is ended, or was ended before. */
    <T> T during(Supplier<T> task) {
        begin();
        try {
            return task.get();
        } finally {
            leave();
        }
    }

    synchronized void begin() {
        waiting = Thread.currentThread();
        if (ended) {
            waiting.interrupt();
        }
    }

    synchronized void leave() {
        waiting = null;
        if (ended) {
            // The interrupt was ours, and what the thread does next is not to be disturbed.
            Thread.interrupted();
        }
    }

    synchronized void end() {
        ended = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
