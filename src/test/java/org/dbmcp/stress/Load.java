package org.dbmcp.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dbmcp.it.server.Eventually;

/** Callers who do the same thing over and over until they are told to stop. */
final class Load implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> callers = new ArrayList<>();
    private final AtomicLong rounds = new AtomicLong();
    private volatile boolean over;

    /** What one caller does in one round. */
    interface Round {
        /** Fails when the product did not keep its promise; the caller ends then. */
        void run(int caller) throws Exception;
    }

    Load(int size, Round round) {
        for (int i = 0; i < size; i++) {
            int caller = i;
            callers.add(threads.submit(() -> repeat(round, caller)));
        }
    }

    private Void repeat(Round round, int caller) throws Exception {
        while (!over) {
            round.run(caller);
            rounds.incrementAndGet();
        }
        return null;
    }

    /** Rounds that are done. */
    long rounds() {
        return rounds.get();
    }

    /** Goes on until it is true; fails at once when a caller did. */
    void until(String what, Duration within, Callable<Boolean> question) throws Exception {
        Eventually.isTrue(
                what,
                within,
                () -> {
                    for (Future<?> caller : callers) {
                        if (caller.isDone()) {
                            result(caller);
                        }
                    }
                    return question.call();
                });
    }

    /** Goes on until so many more rounds are done. */
    void atLeast(long more, Duration within) throws Exception {
        long wanted = rounds() + more;
        until(more + " rounds", within, () -> rounds() >= wanted);
    }

    /** Goes on for so long. */
    void during(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        until("time", time.multipliedBy(2), () -> System.nanoTime() - end > 0);
    }

    /** Lets the last rounds end; fails as the first caller that failed. */
    void stop() throws Exception {
        over = true;
        for (Future<?> caller : callers) {
            result(caller);
        }
    }

    private static void result(Future<?> caller) throws Exception {
        try {
            caller.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("A caller failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
