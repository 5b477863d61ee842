package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is told to end while many calls, short and long, are under way. */
@ExtendWith(Databases.class)
class TerminatedStress {
    private static final List<Engine> ENGINES = List.of(Engine.values());
    private static final int CALLERS = 16;
    private static final int TIMES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PROMISED = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Map<Engine, TestDatabase> admins = new EnumMap<>(Engine.class);
    private final Map<Engine, TestDatabase> users = new EnumMap<>(Engine.class);
    private final Times ends = new Times();
    private final Times unready = new Times();
    private final Farewell farewell = new Farewell();

    TerminatedStress(RealDatabases databases) {
        for (Engine engine : Engine.values()) {
            admins.put(engine, databases.of(engine));
        }
    }

    @Test
    void givenManyCalls_whenTheServerIsToldToEnd_thenAnswersAreWholeAndNothingIsLeft()
            throws Exception {
        for (TestDatabase admin : admins.values()) {
            users.put(admin.engine(), freshUser(admin));
        }
        for (int i = 0; i < TIMES; i++) {
            terminate();
        }
        assertTrue(ends.worst().compareTo(PROMISED) < 0, () -> "ended after " + ends.worst());
        assertTrue(unready.worst().compareTo(AT_ONCE) < 0, () -> "unready " + unready.worst());
        Reliability.record(
                Trial.TERMINATED,
                "%d callers, short calls and some of 5 s, on all products; SIGTERM, %d times"
                        .formatted(CALLERS, TIMES),
                "%s; unready after %s, ended within %s; 0 sessions left"
                        .formatted(
                                farewell, Times.text(unready.worst()), Times.text(ends.worst())));
    }

    private void terminate() throws Exception {
        Map<String, String> environment = new HashMap<>();
        users.forEach(
                (engine, user) ->
                        environment.putAll(SharedServer.configuration(engine.name(), user)));
        try (LibertyServer server = LibertyServer.start(environment);
                Client client = new Client(server)) {
            // GIVEN
            for (Engine engine : ENGINES) {
                Eventually.isTrue("connects", PATIENCE, () -> connects(client, engine));
            }
            AtomicLong told = new AtomicLong();
            try (Load load =
                    new Load(
                            CALLERS,
                            caller -> {
                                Engine engine = ENGINES.get(caller % ENGINES.size());
                                boolean isLong = caller < ENGINES.size();
                                String sql = isLong ? Client.wait(engine, 5, "w") : "SELECT 1";
                                farewell.call(client, engine.type(), sql, told);
                            })) {
                load.atLeast(300, PATIENCE);
                // WHEN
                long start = System.nanoTime();
                told.set(start);
                server.terminate();
                // THEN
                Eventually.isTrue("unready", PATIENCE, () -> !Health.ready(server.address()));
                unready.add(Duration.ofNanos(System.nanoTime() - start));
                assertTrue(server.ends(PATIENCE));
                ends.add(Duration.ofNanos(System.nanoTime() - start));
                load.stop();
            }
        }
        for (TestDatabase admin : admins.values()) {
            String user = users.get(admin.engine()).user();
            Eventually.isTrue("no session", PATIENCE, () -> admin.sessions(user) == 0);
            assertEquals(0, admin.sessions(user));
        }
    }

    /** The first login to some of them takes seconds on a busy machine. */
    private static boolean connects(Client client, Engine engine) throws Exception {
        return !client.query(engine.type(), "SELECT 1").failed();
    }

    private static TestDatabase freshUser(TestDatabase admin) throws Exception {
        String user = TestDatabase.freshName("u");
        if (admin.engine() == Engine.POSTGRESQL) {
            admin.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'p4ss'");
        } else {
            admin.execute(
                    "CREATE USER " + user + "@'%' IDENTIFIED BY 'p4ss'",
                    "GRANT SELECT ON *.* TO " + user + "@'%'");
        }
        return admin.as(user, "p4ss");
    }
}
