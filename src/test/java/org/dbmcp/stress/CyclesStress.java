package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connections are opened and closed thousands of times. */
@ExtendWith(Databases.class)
class CyclesStress {
    private static final List<Engine> ENGINES = List.of(Engine.values());
    private static final int CYCLES = 10_000;
    private static final int WARM_UP = 400;
    private static final int CALLERS = 4;

    /** One in so many leads to a real server, each of them in turn; the others to H2. */
    private static final int REAL_EACH = 50;

    /** The first login to some of them takes seconds on a busy machine. */
    private static final Duration LOGIN = Duration.ofSeconds(30);

    private static final int MORE_THREADS = 5;
    private static final int MORE_FILES = 5;
    private static final int MORE_MEBIBYTES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private final Map<Engine, TestDatabase> databases = new EnumMap<>(Engine.class);
    private final AtomicLong cycles = new AtomicLong();

    CyclesStress(RealDatabases databases) {
        for (Engine engine : Engine.values()) {
            this.databases.put(engine, databases.of(engine));
        }
    }

    @Test
    void givenThousandsOfCycles_whenTheyAreOver_thenNothingIsLeftOfThem() throws Exception {
        Map<Engine, Long> sessions = sessions();
        Map<String, String> environment = Map.of("H2_DB_TYPE", "h2", "H2_DB_NAME", "cycles");
        try (LibertyServer server = LibertyServer.start(environment);
                Client client = new Client(server)) {
            // GIVEN
            cycle(client, WARM_UP);
            ServerProcess process = new ServerProcess(server.pid());
            Vitals before = Vitals.of(process);
            long start = System.nanoTime();
            // WHEN
            cycle(client, CYCLES);
            // THEN
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            Eventually.isTrue("settled", SETTLED, () -> isLike(before, Vitals.of(process)));
            Eventually.isTrue("ended", SETTLED, () -> sessions.equals(sessions()));
            Vitals after = Vitals.of(process);
            Reliability.record(
                    Trial.CYCLES,
                    "%d callers connect, query and close; one in %d on PostgreSQL, MySQL or MariaDB"
                            .formatted(CALLERS, REAL_EACH),
                    "%s; threads %d before, %d after; files %d, %d; heap %d MiB, %d MiB; sessions 0"
                            .formatted(
                                    Times.text(taken),
                                    before.threads(),
                                    after.threads(),
                                    before.files(),
                                    after.files(),
                                    before.mebibytes(),
                                    after.mebibytes()));
        }
    }

    private static boolean isLike(Vitals before, Vitals now) {
        return now.threads() <= before.threads() + MORE_THREADS
                && now.files() <= before.files() + MORE_FILES
                && now.mebibytes() <= before.mebibytes() + MORE_MEBIBYTES;
    }

    /** Sessions that are open in the databases, those of this test's own user. */
    private Map<Engine, Long> sessions() throws Exception {
        Map<Engine, Long> sessions = new HashMap<>();
        for (TestDatabase each : databases.values()) {
            sessions.put(each.engine(), each.sessions(each.user()));
        }
        return sessions;
    }

    private void cycle(Client client, int times) throws Exception {
        long last = cycles.get() + times;
        try (Load load =
                new Load(
                        CALLERS,
                        caller -> {
                            long number = cycles.incrementAndGet();
                            if (number <= last) {
                                once(client, number);
                            }
                        })) {
            load.until("done", PATIENCE, () -> cycles.get() > last);
            load.stop();
        }
        cycles.set(last);
    }

    private void once(Client client, long number) throws Exception {
        String name = TestDatabase.freshName("c");
        if (number % REAL_EACH != 0) {
            Map<String, String> config = Map.of("configName", "h2", "connectionName", name);
            client.call("connect_from_config", config).data();
        } else {
            int engine = (int) (number / REAL_EACH % ENGINES.size());
            TestDatabase database = databases.get(ENGINES.get(engine));
            Map<String, Object> login = Client.login(name, database);
            login.put("connectionTimeout", LOGIN.toMillis());
            client.call("connect_database", login).data();
        }
        assertTrue(client.query(name, "SELECT 1").data().getBoolean("success"));
        client.call("close_connection", Map.of("connection", name)).data();
    }
}
