package org.dbmcp.it.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A way to a server on loopback that counts round trips: how often a client spoke after the server
 * did. What a client sends without waiting for an answer is one; so that it can be told from
 * waiting, answers are a little late.
 */
public final class CountingProxy implements AutoCloseable {
    private static final Duration LATE = Duration.ofMillis(20);

    private final AtomicInteger trips = new AtomicInteger();
    private final Relay relay;

    /** Opens a way to the port. */
    public CountingProxy(int target) throws IOException {
        relay = new Relay(target, Turns::new);
    }

    public int port() {
        return relay.port();
    }

    /** The round trips since this was last asked. */
    public int trips() {
        return trips.getAndSet(0);
    }

    @Override
    public void close() throws IOException {
        relay.close();
    }

    /** Whose turn it is on one connection. */
    private final class Turns implements Relay.Watcher {
        private final AtomicBoolean answered = new AtomicBoolean(true);

        @Override
        public void asked(byte[] piece, int length) {
            if (answered.getAndSet(false)) {
                trips.incrementAndGet();
            }
        }

        @Override
        public void answered(byte[] piece) {
            LockSupport.parkNanos(LATE.toNanos());
            answered.set(true);
        }
    }
}
