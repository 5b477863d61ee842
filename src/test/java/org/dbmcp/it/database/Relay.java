package org.dbmcp.it.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Supplier;

/** A way to a server on loopback that shows somebody what passes, piece by piece. */
final class Relay implements AutoCloseable {
    private static final int PIECE_BYTES = 65_536;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final Supplier<Watcher> watchers;

    /** Sees one connection. A piece passes when it has been seen, changed perhaps. */
    interface Watcher {
        /** Sees what the client says. */
        void asked(byte[] piece, int length);

        /** Sees what the server says. */
        void answered(byte[] piece);
    }

    /** What sees one direction of a connection. */
    private interface Sight {
        void of(byte[] piece, int length);
    }

    /** Opens a way to the port; each connection has a watcher of its own. */
    Relay(int target, Supplier<Watcher> watchers) throws IOException {
        this.target = target;
        this.watchers = watchers;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
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
                Watcher watcher = watchers.get();
                Thread.ofVirtual().start(() -> pump(client, server, watcher::asked));
                Thread.ofVirtual()
                        .start(() -> pump(server, client, (piece, n) -> watcher.answered(piece)));
            } catch (IOException e) {
                // The door was closed.
            }
        }
    }

    private static void pump(Socket from, Socket to, Sight sight) {
        byte[] piece = new byte[PIECE_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                sight.of(piece, n);
                to.getOutputStream().write(piece, 0, n);
            }
        } catch (IOException e) {
            // One side has gone; closing both tells the other.
        }
    }
}
