package org.dbmcp.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What one request takes of the {@link Intake}. It grows by what has arrived, not by what was
 * announced: who announces much and sends nothing keeps nobody out.
 */
final class Room implements AutoCloseable {
    private final List<Semaphore> bounds;
    private final Duration maxWait;
    private int taken;

    Room(List<Semaphore> bounds, Duration maxWait) {
        this.bounds = bounds;
        this.maxWait = maxWait;
    }

    /**
     * Takes so many bytes more, for which it may wait as long as calls wait for their turn.
     *
     * @throws Refusal 429 if there is no room for them
     */
    void take(int bytes) {
        long until = System.nanoTime() + maxWait.toNanos();
        for (int i = 0; i < bounds.size(); i++) {
            if (!isTaken(bounds.get(i), bytes, until)) {
                bounds.subList(0, i).forEach(each -> each.release(bytes));
                throw new Refusal(
                        429, "The server holds too many requests", Map.of("Retry-After", "1"));
            }
        }
        taken += bytes;
    }

    private static boolean isTaken(Semaphore free, int bytes, long until) {
        try {
            return free.tryAcquire(bytes, until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        bounds.forEach(each -> each.release(taken));
        taken = 0;
    }
}
