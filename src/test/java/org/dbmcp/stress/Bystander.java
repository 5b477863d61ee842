package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;

/**
 * Callers of another database while one is in trouble, and a load balancer: they must not notice.
 */
final class Bystander implements AutoCloseable {
    private static final int CALLERS = 2;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration QUICK = Duration.ofMillis(500);

    private final LibertyServer server;
    private final Client client;
    private final Times times = new Times();
    private final Load load;

    /** Watches this server by a stored connection that works. */
    Bystander(LibertyServer server, String connection) {
        this.server = server;
        this.client = new Client(server);
        this.load = new Load(CALLERS, caller -> look(connection));
    }

    private void look(String connection) throws Exception {
        Reply reply = client.query(connection, "SELECT 42 AS n");
        assertEquals("42", reply.value());
        times.add(reply.taken());
        assertTrue(Health.ready(server.address()), "not ready");
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /** The time that 99 of 100 calls did not exceed; fails when that is long, or one failed. */
    Duration p99() throws Exception {
        load.stop();
        Duration p99 = times.percentile(99);
        assertTrue(times.count() > 50, "too few calls to tell: " + times.count());
        assertTrue(p99.compareTo(QUICK) < 0, () -> "p99 of others " + p99);
        return p99;
    }

    @Override
    public void close() {
        load.close();
        client.close();
    }
}
