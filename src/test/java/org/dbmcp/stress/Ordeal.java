package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;

/** A database behind a network that fails, and a client of the server who uses it. */
final class Ordeal implements AutoCloseable {
    /** The deadline of the statements, and the timeout of the connects. */
    static final Duration BOUND = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SOME_ROWS = 4096;

    private final TestDatabase database;
    private final Client client;
    private final FaultyProxy proxy;
    private final Map<String, Object> login;
    private final String name = TestDatabase.freshName("c");

    Ordeal(TestDatabase database, Client client) throws IOException {
        this.database = database;
        this.client = client;
        this.proxy = new FaultyProxy(database.port());
        this.login = new HashMap<>(Client.login(name, database.at("127.0.0.1", proxy.port())));
        login.put("connectionTimeout", BOUND.toMillis());
        login.put("acquireTimeout", BOUND.toMillis());
    }

    /** When a fault begins. */
    enum Moment {
        LOGIN,
        QUERY,
        RESULT
    }

    /** How long the call took that met the fault; the next one must succeed. */
    Duration longest(Fault fault, Moment moment) throws Exception {
        Duration taken =
                switch (moment) {
                    case LOGIN -> login(fault);
                    case QUERY -> query(fault, sleep(), 0);
                    case RESULT -> query(fault, rows(), SOME_ROWS);
                };
        client.query(name, "SELECT 1").data();
        client.call("close_connection", Map.of("connection", name)).data();
        return taken;
    }

    private Duration login(Fault fault) throws Exception {
        fault.begin(proxy);
        Duration taken = told(client.call("connect_database", login));
        proxy.pass();
        client.call("connect_database", login).data();
        return taken;
    }

    private Duration query(Fault fault, String sql, long answered) throws Exception {
        client.call("connect_database", login).data();
        String marker = TestDatabase.freshName("w");
        Map<String, Object> statement = Client.statement(name, sql.formatted(marker));
        statement.put("timeoutMs", BOUND.toMillis());
        long before = proxy.answered();
        CompletableFuture<Reply> call = CompletableFuture.supplyAsync(() -> reply(statement));
        Eventually.isTrue("runs", PATIENCE, () -> database.running(marker) == 1);
        Eventually.isTrue("flows", PATIENCE, () -> proxy.answered() - before >= answered);
        fault.begin(proxy);
        Duration taken = told(call.join());
        proxy.pass();
        return taken;
    }

    private Reply reply(Map<String, Object> statement) {
        try {
            return client.call("execute_query", statement);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever meets the fault is told what it was, and that trying again may help. */
    private static Duration told(Reply reply) {
        assertTrue(
                Set.of(Codes.TIMED_OUT, Codes.UNREACHABLE).contains(reply.code()),
                reply.result()::toString);
        return reply.taken();
    }

    private String sleep() {
        return Client.wait(database.engine(), 30, "%s");
    }

    /** Rows that arrive one after the other for many seconds. */
    private String rows() {
        String nap = database.engine() == Engine.POSTGRESQL ? "pg_sleep" : "SLEEP";
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
                + " SELECT i, REPEAT('x', 1000) AS %s, "
                + nap
                + "(0.01) AS nap FROM n";
    }

    @Override
    public void close() throws IOException {
        proxy.close();
    }
}
