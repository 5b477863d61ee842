package org.dbmcp.it.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A way to a server on loopback that can be slow, silent, cut or closed. */
public final class FaultyProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private final int target;
    private boolean frozen;
    private volatile boolean refusing;
    private volatile Duration delay = Duration.ZERO;

    /** Opens a way to the port. */
    public FaultyProxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on every piece of data waits this long in each direction. */
    public void delay(Duration each) {
        delay = each;
    }

    /** From now on connections are accepted, and nothing passes. */
    public void freeze() {
        setFrozen(true);
    }

    /** From now on everything passes; what waited is delivered. */
    public void pass() {
        refusing = false;
        delay = Duration.ZERO;
        setFrozen(false);
    }

    /** From now on new connections are reset at once. */
    public void refuse() {
        refusing = true;
    }

    /** Resets every open connection. */
    public void cut() {
        open.forEach(FaultyProxy::reset);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        pass();
    }

    private void setFrozen(boolean value) {
        lock.lock();
        try {
            frozen = value;
            thawed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // The target is away, or the door was closed: the caller sees his connection end.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        if (refusing) {
            reset(caller);
            return;
        }
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            reset(caller);
            throw e;
        }
        caller.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(caller);
        open.add(server);
        Thread.ofVirtual().start(() -> pump(caller, server));
        Thread.ofVirtual().start(() -> pump(server, caller));
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            for (int n = from.getInputStream().read(buffer);
                    n > 0;
                    n = from.getInputStream().read(buffer)) {
                hold();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException | InterruptedException e) {
            // One side has gone; closing both tells the other.
        }
        open.remove(from);
        open.remove(to);
    }

    private void hold() throws InterruptedException {
        Thread.sleep(delay);
        lock.lock();
        try {
            while (frozen) {
                thawed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (SocketException e) {
            // It was closed already.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
