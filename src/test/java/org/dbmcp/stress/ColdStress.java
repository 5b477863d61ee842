package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A crowd that comes before the server has warmed up, when its threads still load classes: those
 * that do so on virtual threads keep a processor's thread while they wait, and so may wait for one
 * that needs it.
 */
@ExtendWith(Databases.class)
class ColdStress {
    private static final int STARTS = 5;
    private static final int CALLERS = 64;
    private static final List<Engine> ENGINES = List.of(Engine.values());
    private static final Duration TIME = Duration.ofSeconds(8);

    private final RealDatabases databases;
    private final Times times = new Times();

    ColdStress(RealDatabases databases) {
        this.databases = databases;
    }

    @Test
    void givenAServerThatJustStarted_whenManyConnectAtOnce_thenEachIsAnswered() throws Exception {
        // GIVEN
        List<TestDatabase> own = new ArrayList<>();
        for (Engine engine : ENGINES) {
            own.add(databases.of(engine).freshDatabase());
        }
        for (int i = 0; i < STARTS; i++) {
            // WHEN
            serve(own);
        }
        // THEN
        Reliability.record(
                Trial.COLD,
                "%s starts, each with %s callers who connect, ask, err and close from the first moment"
                        .formatted(STARTS, CALLERS),
                "%s calls, each answered, p99 %s"
                        .formatted(times.count(), Times.text(times.percentile(99))));
    }

    private void serve(List<TestDatabase> own) throws Exception {
        Map<String, String> settings = Map.of("DBMCP_CONNECTIONS_MAX_OPEN", "1000");
        try (LibertyServer server = LibertyServer.start(settings);
                Client client = new Client(server);
                Load load =
                        new Load(CALLERS, caller -> round(client, own.get(caller % own.size())))) {
            try {
                load.during(TIME);
                load.stop();
            } catch (AssertionError failed) {
                Heap.writeThreads(server, Path.of("target/cold-threads.txt").toAbsolutePath());
                throw failed;
            }
        }
    }

    private void round(Client client, TestDatabase own) throws Exception {
        Map<String, Object> login = new HashMap<>(Client.login(TestDatabase.freshName("c"), own));
        login.put("maxConnections", 2);
        login.put("connectionTimeout", CrowdStress.PATIENCE_MILLIS);
        login.put("acquireTimeout", CrowdStress.PATIENCE_MILLIS);
        String name = (String) login.get("name");
        call(client, "connect_database", login).data();
        assertEquals("1", ask(client, name, "SELECT 1").value());
        assertEquals("sql_invalid", ask(client, name, "SELECT nothing FROM nowhere").code());
        call(client, "close_connection", Map.of("connection", name)).data();
    }

    private Reply ask(Client client, String connection, String sql) throws Exception {
        return call(client, "execute_query", Client.statement(connection, sql));
    }

    private Reply call(Client client, String tool, Map<String, ?> arguments) throws Exception {
        Reply reply = client.call(tool, arguments);
        times.add(reply.taken());
        return reply;
    }
}
