package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of the server's process is set forward and back by days, while calls run. Each call has
 * a line of its own: Liberty closes idle ones when the clock is set forward.
 */
@ExtendWith(Databases.class)
class ClockStress {
    /** Ahead of the true date, so that no certificate is ever not valid yet. */
    private static final int START = 400;

    private static final int[] DAYS = {430, 370, START, 765, 399, 403, 35, START};
    private static final Duration BETWEEN = Duration.ofMillis(2_500);
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration MOST_LATE = Duration.ofSeconds(2);

    private static final String STORED = "h2";

    /** H2 has no function that waits; this computes for minutes. */
    private static final String LONG =
            "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b";

    private final RealDatabases databases;
    private final Times reads = new Times();
    private final Times waits = new Times();
    @TempDir private Path directory;
    private LeapingClock clock;
    private LibertyServer sut;
    private volatile boolean over;

    ClockStress(RealDatabases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void start() throws Exception {
        clock = LeapingClock.in(directory);
        assumeTrue(clock != null, "no compiler for C");
        clock.set(Duration.ofDays(START));
        Map<String, String> environment = new HashMap<>(clock.environment());
        environment.putAll(Map.of("H2_DB_TYPE", "h2", "H2_DB_NAME", "clock"));
        sut = LibertyServer.start(environment);
    }

    @AfterEach
    void stop() throws Exception {
        if (sut != null) {
            sut.close();
        }
    }

    @Test
    void givenCallsInFlight_whenTheClockIsSet_thenNobodyNotices() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            // GIVEN
            List<Future<?>> callers = new ArrayList<>();
            for (Map.Entry<String, String> used : connected().entrySet()) {
                callers.add(threads.submit(() -> read(used.getKey())));
                callers.add(threads.submit(() -> wait(used.getKey(), used.getValue())));
            }
            List<String> idle = List.copyOf(connected().keySet());

            // WHEN
            leap();

            // THEN
            for (Future<?> caller : callers) {
                caller.get();
            }
            for (String connection : idle) {
                assertEquals("1", once(connection, "SELECT 1 AS n").value());
            }
            assertEquals(List.of(), sut.errors());
            record(callers.size());
        }
    }

    private void record(int callers) throws Exception {
        Reliability.record(
                Trial.CLOCK,
                "clock of the server's process set %d times, by up to a year forward and back;"
                                .formatted(DAYS.length)
                        + " %d callers on PostgreSQL, MySQL, MariaDB and H2".formatted(callers),
                "%d reads all answered, slowest %s; %d statements ended at their deadline of %s,"
                                .formatted(
                                        reads.count(),
                                        Times.text(reads.worst()),
                                        waits.count(),
                                        Times.text(DEADLINE))
                        + " none early, at most %s late; no connection closed, ready throughout"
                                .formatted(Times.text(waits.worst().minus(DEADLINE))));
    }

    private void leap() throws Exception {
        try {
            for (int days : DAYS) {
                clock.set(Duration.ofDays(days));
                assertTrue(Math.abs(days - daysOff()) <= 1);
                assertTrue(Health.ready(sut.address()), "ready");
                Thread.sleep(BETWEEN);
            }
        } finally {
            over = true;
        }
    }

    private Void read(String connection) throws Exception {
        int answered = 0;
        while (!over) {
            Reply reply = once(connection, "SELECT 42 AS n");
            assertEquals("42", reply.value());
            reads.add(reply.taken());
            answered++;
        }
        assertTrue(answered > 0, connection);
        return null;
    }

    /** Statements that run into their deadline, no sooner and hardly later. */
    private Void wait(String connection, String sql) throws Exception {
        Map<String, Object> statement = Client.statement(connection, sql);
        statement.put("timeoutMs", DEADLINE.toMillis());
        int ended = 0;
        while (!over) {
            try (Client client = new Client(sut)) {
                Reply reply = client.call("execute_query", statement);
                assertEquals(Codes.TIMED_OUT, reply.code(), () -> sql + ": " + reply.result());
                Duration late = reply.taken().minus(DEADLINE);
                assertTrue(
                        !late.isNegative() && late.compareTo(MOST_LATE) < 0,
                        () -> sql + ": " + late);
                waits.add(reply.taken());
                ended++;
            }
        }
        assertTrue(ended > 0, connection);
        return null;
    }

    /** Fresh connections, and a statement for each that takes longer than this trial. */
    private Map<String, String> connected() throws Exception {
        Map<String, String> connections = new HashMap<>();
        try (Client client = new Client(sut)) {
            for (Engine engine : Engine.values()) {
                String name = client.connect(databases.of(engine), Map.of());
                connections.put(name, Client.wait(engine, 60, "late"));
            }
        }
        connections.put(STORED, LONG);
        once(STORED, "SELECT 1 AS n").data();
        return connections;
    }

    private Reply once(String connection, String sql) throws Exception {
        try (Client client = new Client(sut)) {
            return client.query(connection, sql);
        }
    }

    /** How far off the server says that its clock is. */
    private long daysOff() throws Exception {
        try (Client client = new Client(sut)) {
            JsonObject told = client.call("export_connections", Map.of()).data();
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            return now.until(Instant.parse(told.getString("exportedAt")), ChronoUnit.DAYS);
        }
    }
}
