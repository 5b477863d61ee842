package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database keeps its sockets and says nothing any more, and then it goes on. */
@ExtendWith({Databases.class, SharedServer.class})
class FrozenStress {
    private static final int CALLERS = 8;
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration FROST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A statement that resists is cut off three seconds after its deadline. */
    private static final Duration LATEST = Duration.ofSeconds(4);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final RealDatabases databases;
    private final LibertyServer server;

    FrozenStress(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
    }

    @Test
    void givenCallers_whenTheirDatabaseFreezes_thenDeadlinesHoldAndOthersGoOn() throws Exception {
        List<String> figures = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            // GIVEN
            TestDatabase database = databases.of(engine);
            assumeTrue(database.server().isPresent(), "Given from outside, not ours to freeze");
            // WHEN
            figures.add(engine.product() + " " + freeze(database));
        }
        // THEN
        Reliability.record(
                Trial.FROZEN,
                "%d callers with a deadline of %s; SIGSTOP for %s, SIGCONT"
                        .formatted(CALLERS, Times.text(DEADLINE), Times.text(FROST)),
                String.join("; ", figures));
    }

    private String freeze(TestDatabase database) throws Exception {
        AtomicLong lastSuccess = new AtomicLong();
        Times failures = new Times();
        try (Client client = new Client(server);
                Bystander others = new Bystander(server, "h2")) {
            String connection = client.connect(database, Map.of("maxConnections", 4));
            Map<String, Object> statement = Client.statement(connection, "SELECT 1");
            statement.put("timeoutMs", DEADLINE.toMillis());
            try (Load load =
                    new Load(
                            CALLERS,
                            caller -> {
                                Reply reply = client.call("execute_query", statement);
                                if (reply.failed()) {
                                    failures.add(late(reply));
                                } else {
                                    lastSuccess.set(System.nanoTime());
                                }
                            })) {
                load.atLeast(100, PATIENCE);
                database.server().orElseThrow().hang();
                try {
                    load.during(FROST);
                } finally {
                    database.server().orElseThrow().resume();
                }
                long thawed = System.nanoTime();
                load.until("success", PATIENCE, () -> lastSuccess.get() - thawed > 0);
                Duration first = Duration.ofNanos(lastSuccess.get() - thawed);
                assertTrue(first.compareTo(SOON) < 0, () -> "first success after " + first);
                load.stop();
                Duration late = failures.worst();
                return "%d calls ended at most %s late, others p99 %s, first success after %s"
                        .formatted(
                                failures.count(),
                                Times.text(late),
                                Times.text(others.p99()),
                                Times.text(first));
            } finally {
                client.call("close_connection", Map.of("connection", connection));
            }
        }
    }

    /** By how much a failure came after the deadline. */
    private static Duration late(Reply reply) {
        assertTrue(
                Set.of(Codes.TIMED_OUT, Codes.UNREACHABLE, Codes.EXHAUSTED).contains(reply.code()),
                reply.result()::toString);
        Duration late = reply.taken().minus(DEADLINE);
        assertTrue(late.compareTo(LATEST) < 0, () -> late + ": " + reply.result());
        return late.isNegative() ? Duration.ZERO : late;
    }
}
