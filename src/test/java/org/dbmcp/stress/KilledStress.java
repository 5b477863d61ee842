package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.Server;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database dies in the midst of reads and inserts, and comes back, several times. */
@ExtendWith({Databases.class, SharedServer.class})
class KilledStress {
    private static final int CALLERS = 8;
    private static final int KILLS = 3;
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealDatabases databases;
    private final LibertyServer server;
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final Times failures = new Times();

    KilledStress(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
    }

    @Test
    void givenReadsAndInserts_whenTheirDatabaseIsKilled_thenNoneIsLostOrSentTwice()
            throws Exception {
        List<String> firsts = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            // GIVEN
            TestDatabase database = databases.of(engine);
            assumeTrue(database.server().isPresent(), "Given from outside, not ours to kill");
            // WHEN
            Duration first = worstReturn(database.freshDatabase());
            // THEN
            assertTrue(first.compareTo(PROMISED) <= 0, () -> engine + ": " + first);
            firsts.add(engine.product() + " " + Times.text(first));
        }
        Reliability.record(
                Trial.KILLED,
                CALLERS + " callers read and insert; " + KILLS + " times kill -9 of each product",
                "%s to the first success; %d calls ended with an error, within %s; of %d inserts 0 lost, 0 twice, %d said to be unknown"
                        .formatted(
                                String.join(", ", firsts),
                                failed.get(),
                                Times.text(failures.worst()),
                                kept.get(),
                                unknown.get()));
    }

    /** From the database's return to the first success, at worst. */
    private Duration worstReturn(TestDatabase database) throws Exception {
        Inserts inserts = new Inserts(database);
        Times returns = new Times();
        AtomicLong lastSuccess = new AtomicLong();
        try (Client client = new Client(server)) {
            String connection = client.connect(database, Map.of("maxConnections", 4));
            try (Load load =
                    new Load(
                            CALLERS,
                            caller -> {
                                if (wasRight(client, connection, database, inserts)) {
                                    lastSuccess.accumulateAndGet(System.nanoTime(), Math::max);
                                }
                            })) {
                for (int i = 0; i < KILLS; i++) {
                    load.atLeast(200, PATIENCE);
                    returns.add(kill(database.server().orElseThrow(), load, lastSuccess));
                }
                load.atLeast(200, PATIENCE);
                load.stop();
            }
            client.call("close_connection", Map.of("connection", connection)).data();
        }
        inserts.check();
        kept.addAndGet(inserts.kept());
        unknown.addAndGet(inserts.unknown());
        return returns.worst();
    }

    private Duration kill(Server database, Load load, AtomicLong lastSuccess) throws Exception {
        long before = failed.get();
        database.kill();
        try {
            load.until("told", PATIENCE, () -> failed.get() >= before + 2 * CALLERS);
        } finally {
            database.start();
        }
        long back = System.nanoTime();
        load.until("first success", PATIENCE, () -> lastSuccess.get() - back > 0);
        return Duration.ofNanos(Math.max(0, lastSuccess.get() - back));
    }

    private boolean wasRight(
            Client client, String connection, TestDatabase database, Inserts inserts)
            throws Exception {
        int kind = ThreadLocalRandom.current().nextInt(4);
        Reply reply =
                switch (kind) {
                    case 0 -> client.query(connection, "SELECT 1");
                    case 1 -> client.query(connection, Client.wait(database.engine(), 0.05, "nap"));
                    default -> inserts.send(client, connection);
                };
        if (!reply.failed()) {
            return true;
        }
        if (kind < 2 || !reply.code().equals(Codes.UNKNOWN_OUTCOME)) {
            assertEquals(Codes.UNREACHABLE, reply.code(), reply.result()::toString);
        }
        failed.incrementAndGet();
        failures.add(reply.taken());
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        return false;
    }
}
