package org.dbmcp.it.database;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a server on loopback that counts the statements which clients run. The server seems to
 * have no TLS, so that they can be read.
 */
public final class StatementProxy implements AutoCloseable {
    private static final int TLS = 0x08;

    private final AtomicInteger statements = new AtomicInteger();
    private final Engine engine;
    private final Relay relay;

    /** Opens a way to the server of this product that listens at the port. */
    public StatementProxy(Engine engine, int target) throws IOException {
        this.engine = engine;
        relay = new Relay(target, Reader::new);
    }

    public int port() {
        return relay.port();
    }

    /** The statements since this was last asked. */
    public int statements() {
        return statements.getAndSet(0);
    }

    @Override
    public void close() throws IOException {
        relay.close();
    }

    /** Reads one connection. */
    private final class Reader implements Relay.Watcher {
        private final ClientFrames frames = new ClientFrames(engine);
        private boolean greeting = engine == Engine.MYSQL;

        @Override
        public void asked(byte[] piece, int length) {
            statements.addAndGet(frames.statements(piece, length));
        }

        @Override
        public void answered(byte[] piece) {
            if (greeting) {
                hideTls(piece);
                greeting = false;
            }
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
