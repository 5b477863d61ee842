package org.dbmcp.http;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dbmcp.Part;
import org.dbmcp.config.HttpSettings;

/** Lets so many calls run at a time, and so many more wait a while. */
@Part
public class Gate {
    private static final int WAITING_PER_RUNNING = 4;

    private final Semaphore permits;
    private final int mostWaiting;
    private final Duration maxWait;

    @Inject
    public Gate(HttpSettings settings) {
        this.permits = new Semaphore(settings.maxCalls(), true);
        this.mostWaiting = settings.maxCalls() * WAITING_PER_RUNNING;
        this.maxWait = settings.maxWait();
    }

    /**
     * What {@code inside} gives once there is room; what {@code turnedAway} gives if none comes.
     */
    <T> T pass(Supplier<T> inside, Supplier<T> turnedAway) {
        if (!enter()) {
            return turnedAway.get();
        }
        try {
            return inside.get();
        } finally {
            permits.release();
        }
    }

    private boolean enter() {
        if (permits.getQueueLength() >= mostWaiting) {
            return false;
        }
        try {
            return permits.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
