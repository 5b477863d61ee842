package org.dbmcp.feature.query;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all exports together may take. */
final class ExportRoom {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    ExportRoom(long most) {
        this.most = most;
    }

    /** Takes so many bytes more; false when there is no room for them. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= most) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }

    long taken() {
        return taken.get();
    }

    long most() {
        return most;
    }
}
