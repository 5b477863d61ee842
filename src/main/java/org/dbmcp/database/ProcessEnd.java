package org.dbmcp.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dbmcp.Part;

/**
 * Stops what still runs a while after the process was told to end. Liberty waits half a minute for
 * requests before it tells the application, and whoever told the process may not wait that long.
 */
@Part
public class ProcessEnd {
    /** How long a statement may go on. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int TRIES = 20;

    private final DatabaseManager databases;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("process-end").unstarted(this::run);

    @Inject
    public ProcessEnd(DatabaseManager databases) {
        this.databases = databases;
    }

    void begin(@Observes Startup event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @PreDestroy
    void end() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends; the hook runs already, and has just been let go.
        }
    }

    /** Again and again, for requests that came before still begin statements. */
    private void run() {
        boolean ended = isOverWithin(GRACE);
        for (int i = 0; i < TRIES && !ended; i++) {
            databases.stopRunning();
            ended = isOverWithin(AGAIN);
        }
    }

    private boolean isOverWithin(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
