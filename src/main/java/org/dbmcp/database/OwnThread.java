package org.dbmcp.database;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A thread of another kind than the caller's. What computes in this process needs one of the
 * operating system: virtual threads take no turns, so as many statements as there are processors
 * would keep every other call from going on, and their own deadlines from being noticed. So does a
 * login: drivers look for services in their archives then. Whoever loads a class meanwhile keeps
 * the processor's thread while it waits for that archive, and when all do, a virtual thread that is
 * next in that queue never gets one.
 */
final class OwnThread {
    private OwnThread() {}

    /** What the task gives, or throws. Whoever waits for it is not to be disturbed. */
    static <T> T call(Callable<T> task) throws SQLException {
        return call(task, Thread.ofPlatform().daemon().name("database"));
    }

    /** The same, on this very thread when it is one of the operating system. */
    static <T> T ofPlatform(Callable<T> task) throws SQLException {
        return Thread.currentThread().isVirtual() ? call(task) : here(task);
    }

    private static <T> T here(Callable<T> task) throws SQLException {
        try {
            return task.call();
        } catch (Exception e) {
            throw thrown(e);
        }
    }

    /** The same on a virtual thread, whose reading of a socket an interrupt ends. */
    static <T> T interruptible(Supplier<T> task) {
        try {
            return call(task::get, Thread.ofVirtual());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T call(Callable<T> task, Thread.Builder thread) throws SQLException {
        FutureTask<T> running = new FutureTask<>(task);
        thread.start(running);
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
