package org.dbmcp.http;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    void run(Runnable task) {
        threads.execute(task);
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
        }
    }
}
