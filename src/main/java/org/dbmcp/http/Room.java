package org.dbmcp.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What one request takes of the {@link Intake}. It grows by what has arrived, not by what was
 * announced: who announces much and sends nothing keeps nobody out.
 */
final class Room implements AutoCloseable {
    private final Semaphore free;
    private final Duration maxWait;
    private int taken;

    Room(Semaphore free, Duration maxWait) {
        this.free = free;
        this.maxWait = maxWait;
    }

    /**
     * Takes so many bytes more, for which it may wait as long as calls wait for their turn.
     *
     * @throws Refusal 429 if there is no room for them
     */
    void take(int bytes) {
        try {
            if (free.tryAcquire(bytes, maxWait.toMillis(), TimeUnit.MILLISECONDS)) {
                taken += bytes;
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(429, "The server holds too many requests", Map.of("Retry-After", "1"));
    }

    @Override
    public void close() {
        free.release(taken);
        taken = 0;
    }
}
