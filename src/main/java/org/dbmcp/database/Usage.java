package org.dbmcp.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What runs on an open database, when it was last used, and whether it takes more. */
final class Usage {
    private static final Duration DRAIN = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(4);

    private final InstantSource clock;
    private final Set<Running> running = new HashSet<>();
    private final Map<Object, Runnable> ends = new HashMap<>();
    private Instant lastUsed;
    private Instant claimed = Instant.MIN;
    private boolean closed;

    Usage(InstantSource clock) {
        this.clock = clock;
        this.lastUsed = clock.instant();
    }

    /** When a statement last began or ended, or it was opened. */
    synchronized Instant lastUsed() {
        return lastUsed;
    }

    synchronized void touch() {
        lastUsed = clock.instant();
    }

    /** Keeps it open for somebody who is about to use it. */
    synchronized void claim() {
        claimed = clock.instant();
    }

    /** Starts something; empty when nothing is taken any more. */
    synchronized Optional<Running> begin(Supplier<Running> start) {
        if (closed) {
            return Optional.empty();
        }
        Running started = start.get();
        running.add(started);
        return Optional.of(started);
    }

    synchronized void end(Running ended) {
        ended.done();
        ended.release();
        running.remove(ended);
        notifyAll();
    }

    /** Has something done once nothing is taken any more, which may be now; one for each key. */
    void atEnd(Object key, Runnable end) {
        synchronized (this) {
            if (!closed) {
                ends.put(key, end);
                return;
            }
        }
        end.run();
    }

    private void ended() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(ends.values());
            ends.clear();
        }
        all.forEach(Runnable::run);
    }

    /** Takes nothing any more when nothing ran since that instant; whether it is closed now. */
    boolean closeIfUnusedSince(Instant instant) {
        boolean over = isClosedSince(instant);
        if (over) {
            ended();
        }
        return over;
    }

    private synchronized boolean isClosedSince(Instant instant) {
        if (running.isEmpty() && lastUsed.isBefore(instant) && claimed.isBefore(instant)) {
            closed = true;
        }
        return closed;
    }

    /** Takes nothing any more, and waits for what runs; stops it after a while. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        if (!isQuietWithin(DRAIN)) {
            stop();
            isQuietWithin(STOP);
        }
        ended();
    }

    /** Stops what runs now. */
    void stop() {
        stillRunning().forEach(Running::cancel);
    }

    private synchronized List<Running> stillRunning() {
        return List.copyOf(running);
    }

    private synchronized boolean isQuietWithin(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        try {
            while (!running.isEmpty() && until - System.nanoTime() > 0) {
                wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running.isEmpty();
    }
}
