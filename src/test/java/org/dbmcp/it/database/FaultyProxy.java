package org.dbmcp.it.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A way to a server on loopback that can be slow, silent, cut or closed. */
public final class FaultyProxy implements AutoCloseable {
    private static final int DROP = 2;
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(200);

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private final int target;
    private final AtomicLong answered = new AtomicLong();
    private boolean frozen;
    private volatile boolean mute;
    private volatile boolean dripping;
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

    /** How many bytes the server has said so far. */
    public long answered() {
        return answered.get();
    }

    /** From now on every piece of data waits this long in each direction. */
    public void delay(Duration each) {
        delay = each;
    }

    /** From now on connections are accepted, and nothing passes. */
    public void freeze() {
        setFrozen(true);
    }

    /** From now on the server hears everything, and nothing of what it says passes. */
    public void mute() {
        mute = true;
    }

    /** From now on a few bytes pass at a time, with pauses between them. */
    public void drip() {
        dripping = true;
    }

    /** From now on everything passes; what waited is delivered. */
    public void pass() {
        refusing = false;
        mute = false;
        dripping = false;
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
        Thread.ofVirtual().start(() -> pump(caller, server, false));
        Thread.ofVirtual().start(() -> pump(server, caller, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[65_536];
        try (from;
                to) {
            for (int n = from.getInputStream().read(buffer);
                    n > 0;
                    n = from.getInputStream().read(buffer)) {
                answered.addAndGet(answers ? n : 0);
                hold(answers);
                write(buffer, n, to.getOutputStream());
            }
        } catch (IOException | InterruptedException e) {
            // One side has gone; closing both tells the other.
        }
        open.remove(from);
        open.remove(to);
    }

    private void write(byte[] buffer, int length, OutputStream to)
            throws IOException, InterruptedException {
        int written = 0;
        while (dripping && written < length) {
            int drop = Math.min(DROP, length - written);
            to.write(buffer, written, drop);
            written += drop;
            Thread.sleep(BETWEEN_DROPS);
        }
        to.write(buffer, written, length - written);
    }

    private void hold(boolean answers) throws InterruptedException {
        Thread.sleep(delay);
        lock.lock();
        try {
            while (frozen || (mute && answers)) {
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
