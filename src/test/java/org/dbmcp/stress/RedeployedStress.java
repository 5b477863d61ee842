package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application is taken out and in again; in production the whole server would be. */
@ExtendWith(Databases.class)
class RedeployedStress {
    private static final int WARM_UP = 3;
    private static final int TIMES = 20;
    private static final long MOST_GROWTH_KIB = 12 * 1024;
    private static final Duration CLOSED = Duration.ofSeconds(20);
    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final String POLLED =
            """
            <server>
              <applicationMonitor updateTrigger="polled" pollingRate="200ms"/>
            </server>
            """;

    private final List<TestDatabase> databases = new ArrayList<>();
    private LibertyServer sut;

    RedeployedStress(RealDatabases real) throws Exception {
        for (Engine engine : Engine.values()) {
            databases.add(real.of(engine).freshDatabase());
        }
    }

    @BeforeEach
    void start() throws Exception {
        Map<String, String> environment = new HashMap<>();
        for (TestDatabase database : databases) {
            environment.putAll(SharedServer.configuration(database.engine().name(), database));
        }
        environment.putAll(Map.of("H2_DB_TYPE", "h2", "H2_DB_NAME", "scratch"));
        sut =
                LibertyServer.start(
                        environment, Map.of("configDropins/overrides/monitor.xml", POLLED));
    }

    @AfterEach
    void stop() throws Exception {
        sut.close();
    }

    @Test
    void givenAnApplicationInUse_whenRedeployed_thenLeavesNothingBehind() throws Exception {
        // GIVEN
        ServerProcess process = new ServerProcess(sut.pid());
        Map<Engine, Long> sessions = sessions();
        redeploy(WARM_UP);
        Remains before = settled(process);

        // WHEN
        redeploy(TIMES);

        // THEN
        Eventually.isTrue("no session left", CLOSED, () -> sessions().equals(sessions));
        Remains after = settled(process);
        assertEquals(Map.of(), after.moreThreadsThan(before));
        assertEquals(before.drivers(), after.drivers());
        assertTrue(after.managers() <= 2, after::toString);
        assertTrue(after.loaders() <= before.loaders() + 1, before + "\n" + after);
        assertTrue(after.heap() - before.heap() < MOST_GROWTH_KIB, before + "\n" + after);
        assertEquals(List.of(), sut.errors());
        Reliability.record(
                Trial.REDEPLOYED,
                TIMES + ", calls to four products between them",
                "threads +0, class loaders %+d, drivers +0, sessions 0, heap %+d KiB"
                        .formatted(
                                after.loaders() - before.loaders(), after.heap() - before.heap()));
    }

    /**
     * What still is there when collecting again and again changes nothing: cleaners take a while.
     */
    private static Remains settled(ServerProcess process) throws Exception {
        AtomicReference<Remains> last = new AtomicReference<>(Remains.of(process));
        Eventually.isTrue(
                "settled",
                SETTLED,
                () -> {
                    Remains now = Remains.of(process);
                    return last.getAndSet(now).threads().equals(now.threads());
                });
        return last.get();
    }

    private void redeploy(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            useAll();
            sut.redeploy();
        }
    }

    private void useAll() {
        try (McpClient client = new McpClient(sut.address())) {
            for (String name : List.of("postgresql", "mysql", "mariadb", "h2")) {
                String answer =
                        client.callTool(
                                        "execute_query",
                                        Map.of("connection", name, "sql", "SELECT 1"))
                                .toString();
                assertTrue(answer.contains("\"rowCount\":1"), answer);
            }
        }
    }

    private Map<Engine, Long> sessions() throws Exception {
        Map<Engine, Long> sessions = new HashMap<>();
        for (TestDatabase database : databases) {
            sessions.put(database.engine(), database.sessions(database.user()));
        }
        return sessions;
    }
}
