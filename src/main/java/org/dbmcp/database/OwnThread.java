package org.dbmcp.database;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread of the operating system for what computes in this process. Virtual threads take no
 * turns: as many statements as there are processors would keep every other call from going on, and
 * their own deadlines from being noticed.
 */
final class OwnThread {
    private OwnThread() {}

    /** What the task gives, or throws. Whoever waits for it is not to be disturbed. */
    static <T> T call(Callable<T> task) throws SQLException {
        FutureTask<T> running = new FutureTask<>(task);
        Thread.ofPlatform().daemon().name("embedded").start(running);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(Throwable cause) throws SQLException {
        return switch (cause) {
            case SQLException refused -> throw refused;
            case RuntimeException broken -> broken;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }
}
