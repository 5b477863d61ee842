package org.dbmcp.stress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many callers do many things for minutes, and each answer must be their own. */
@ExtendWith(Databases.class)
class CrowdStress {
    private static final int CALLERS = 64;
    private static final List<Engine> ENGINES = List.of(Engine.values());
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** For a session; on a busy machine many callers wait for the same few. */
    static final int PATIENCE_MILLIS = 30_000;

    /** Between two calls of a caller; the machine is that of the databases as well. */
    private static final int LONGEST_PAUSE_MILLIS = 200;

    private final RealDatabases databases;
    private final List<Member> members = new ArrayList<>();
    private final Times times = new Times();

    CrowdStress(RealDatabases databases) {
        this.databases = databases;
    }

    @Test
    void givenManyCallers_whenTheyDoManyThings_thenEachAnswerIsTheirOwn() throws Exception {
        // GIVEN
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            keys.add(Key.fresh("caller" + i));
        }
        try (LibertyServer server = LibertyServer.start(environment(keys))) {
            for (Key key : keys) {
                Engine engine = ENGINES.get(members.size() % ENGINES.size());
                Client client = new Client(server, key.headers());
                members.add(new Member(client, databases.of(engine).freshDatabase(), times));
            }
            ServerProcess process = new ServerProcess(server.pid());
            Vitals before = Vitals.of(process);
            long early = times.count();
            // WHEN
            workTellingWhatStandsStill(server);
            // THEN
            long calls = times.count() - early;
            for (Member member : members) {
                Eventually.isTrue("ended", SOON, () -> isAsItShouldBe(member));
                member.check();
                member.close();
            }
            Vitals after = Vitals.of(process);
            Reliability.record(
                    Trial.CROWD,
                    "queries, changes, lookups, errors, connects and cancellations on PostgreSQL,"
                            + " MySQL, MariaDB and H2, each caller with a key and a database of"
                            + " their own",
                    "%d calls, %d/s, 0 wrong; p50 %s, p99 %s; heap %d MiB before, %d MiB after"
                            .formatted(
                                    calls,
                                    calls / TIME.toSeconds(),
                                    Times.text(times.percentile(50)),
                                    Times.text(times.percentile(99)),
                                    before.mebibytes(),
                                    after.mebibytes()));
        }
    }

    /** A call without an answer is rare, so what the server does then is worth keeping. */
    private void workTellingWhatStandsStill(LibertyServer server) throws Exception {
        try {
            work();
        } catch (AssertionError failed) {
            Heap.writeThreads(server, Path.of("target/crowd-threads.txt").toAbsolutePath());
            Files.writeString(Path.of("target/crowd-messages.log"), server.log());
            throw failed;
        }
    }

    private void work() throws Exception {
        try (Load load =
                new Load(
                        CALLERS,
                        caller -> {
                            members.get(caller).round();
                            int pause = ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS);
                            LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
                        })) {
            load.during(TIME);
            load.stop();
        }
    }

    private static boolean isAsItShouldBe(Member member) throws Exception {
        try {
            member.check();
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private Map<String, String> environment(List<Key> keys) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Key key : keys) {
            lines.add(key.line());
        }
        Map<String, String> environment = new HashMap<>();
        String patience = Integer.toString(PATIENCE_MILLIS);
        environment.put("DBMCP_AUTH", "api-key");
        environment.put("DBMCP_API_KEYS", String.join(",", lines));
        environment.put("DBMCP_CONNECTIONS_ALLOW_DESTINATIONS", "127.0.0.1");
        environment.put("DBMCP_CONNECTIONS_MAX_OPEN", "1000");
        environment.put("DBMCP_HTTP_KEEP_ALIVE", "PT1S");
        environment.putAll(Map.of("H2_DB_TYPE", "h2", "H2_DB_NAME", "crowd"));
        for (Engine engine : Engine.values()) {
            environment.putAll(SharedServer.configuration(engine.name(), databases.of(engine)));
            environment.put(engine.name() + "_DB_CONNECTION_TIMEOUT", patience);
            environment.put(engine.name() + "_DB_ACQUIRE_TIMEOUT", patience);
        }
        return environment;
    }
}
