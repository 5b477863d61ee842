package org.dbmcp.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A session on its way. A login cannot be called off, but whoever waits for it can leave: when it
 * comes then, it goes back to its pool.
 */
final class Delivery {
    private final CompletableFuture<Session> coming;

    Delivery(Supplier<Session> source) {
        coming = CompletableFuture.supplyAsync(source, Thread::startVirtualThread);
    }

    /**
     * The session, or what the source threw.
     *
     * @param until how long to wait, by {@link System#nanoTime}
     * @throws TimeoutException when it did not come in time
     */
    Session by(long until) throws TimeoutException, InterruptedException {
        boolean over = false;
        try {
            Session session = coming.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            over = true;
            return session;
        } catch (ExecutionException e) {
            over = true;
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        } finally {
            if (!over) {
                var unused = coming.thenAcceptAsync(Session::close, Thread::startVirtualThread);
            }
        }
    }
}
