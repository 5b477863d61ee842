package org.dbmcp.it.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger trips = new AtomicInteger();
    private final int target;

    /** Opens a way to the port. */
    public CountingProxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The round trips since this was last asked. */
    public int trips() {
        return trips.getAndSet(0);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                AtomicBoolean answered = new AtomicBoolean(true);
                Thread.ofVirtual().start(() -> pump(client, server, () -> speaks(answered)));
                Thread.ofVirtual().start(() -> pump(server, client, () -> answers(answered)));
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    private void speaks(AtomicBoolean answered) {
        if (answered.getAndSet(false)) {
            trips.incrementAndGet();
        }
    }

    private static void answers(AtomicBoolean answered) {
        LockSupport.parkNanos(LATE.toNanos());
        answered.set(true);
    }

    private static void pump(Socket from, Socket to, Runnable moved) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            for (int n = from.getInputStream().read(buffer);
                    n > 0;
                    n = from.getInputStream().read(buffer)) {
                moved.run();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // One side has gone; closing both tells the other.
        }
    }
}
