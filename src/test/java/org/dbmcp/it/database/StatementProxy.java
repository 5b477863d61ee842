package org.dbmcp.it.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a server on loopback that counts the statements which clients run. The server seems to
 * have no TLS, so that they can be read.
 */
public final class StatementProxy implements AutoCloseable {
    private static final int TLS = 0x08;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger statements = new AtomicInteger();
    private final Engine engine;
    private final int target;

    /** Opens a way to the server of this product that listens at the port. */
    public StatementProxy(Engine engine, int target) throws IOException {
        this.engine = engine;
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** The statements since this was last asked. */
    public int statements() {
        return statements.getAndSet(0);
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
                ClientFrames frames = new ClientFrames(engine);
                Thread.ofVirtual().start(() -> pump(client, server, frames));
                Thread.ofVirtual().start(() -> pump(server, client, null));
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    /**
     * @param frames what counts; null where answers come back
     */
    private void pump(Socket from, Socket to, ClientFrames frames) {
        byte[] buffer = new byte[65_536];
        boolean greeting = frames == null && engine == Engine.MYSQL;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                if (frames != null) {
                    statements.addAndGet(frames.statements(buffer, n));
                }
                if (greeting) {
                    hideTls(buffer);
                    greeting = false;
                }
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // One side has gone; closing both tells the other.
        }
    }

    /** MySQL says in its greeting that it has TLS, behind its version, a number and a challenge. */
    private static void hideTls(byte[] greeting) {
        int at = 5;
        while (greeting[at] != 0) {
            at++;
        }
        greeting[at + 1 + 4 + 8 + 1 + 1] &= ~TLS;
    }
}
