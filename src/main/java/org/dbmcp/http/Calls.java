package org.dbmcp.http;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dbmcp.Part;

/**
 * The threads that calls run on: virtual ones of our own, since a long call on one of Liberty's
 * would keep probes and other callers waiting.
 */
@Part
public class Calls {
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());

    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("silence-", 0).factory());

    /** Its tasks are many and rarely run. */
    public Calls() {
        timer.setRemoveOnCancelPolicy(true);
    }

    void run(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            // what arrived before the end has begun is answered still
            Thread.ofVirtual().start(task);
        }
    }

    /** Runs a short task after a while, unless it is cancelled before. */
    Future<?> later(Duration pause, Runnable task) {
        try {
            return timer.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // what arrived before the end has begun may be slow as well
            run(task);
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Lets running calls end, for a while. */
    @PreDestroy
    void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            timer.shutdownNow();
        }
    }
}
