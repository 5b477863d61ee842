package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Answer;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.Revision;

/** One who calls tools, and takes no answer but the one to their own request. */
record Client(McpClient wire) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    Client(LibertyServer server) {
        this(server, Map.of());
    }

    /** A client that sends these headers, such as a key. */
    Client(LibertyServer server, Map<String, String> headers) {
        this(new McpClient(server.address(), Revision.R2026_07_28, headers));
    }

    /** Calls a tool; fails when the answer is not a result of that very call. */
    Reply call(String tool, Map<String, ?> arguments) throws Exception {
        String id = UUID.randomUUID().toString();
        long start = System.nanoTime();
        HttpResponse<String> response =
                wire.startTool(id, tool, arguments).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        Answer answer = Answer.of(response);
        assertEquals(200, answer.status(), answer::text);
        assertEquals(id, answer.message().getString("id"), answer::text);
        return new Reply(answer.result(), taken);
    }

    Reply query(String connection, String sql, Object... params) throws Exception {
        return call("execute_query", statement(connection, sql, params));
    }

    /** Starts a statement; cancelling the future is leaving. */
    CompletableFuture<HttpResponse<String>> start(String connection, String sql) {
        return wire.startTool(
                UUID.randomUUID().toString(), "execute_query", statement(connection, sql));
    }

    /** Opens the database with full access under a fresh name, and gives the name. */
    String connect(TestDatabase database, Map<String, ?> more) throws Exception {
        String name = TestDatabase.freshName("c");
        Map<String, Object> arguments = new HashMap<>(login(name, database));
        arguments.putAll(more);
        call("connect_database", arguments).data();
        return name;
    }

    /** The arguments of connect_database. */
    static Map<String, Object> login(String name, TestDatabase database) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("type", database.engine().type());
        arguments.put("name", name);
        arguments.put("host", database.host());
        arguments.put("port", database.port());
        arguments.put("database", database.database());
        arguments.put("user", database.user());
        arguments.put("password", database.password());
        arguments.put("access", "full");
        return arguments;
    }

    static Map<String, Object> statement(String connection, String sql, Object... params) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("connection", connection);
        arguments.put("sql", sql);
        if (params.length > 0) {
            arguments.put("params", List.of(params));
        }
        return arguments;
    }

    /** A SELECT that waits; the alias can be found among the running statements. */
    static String wait(Engine engine, double seconds, String alias) {
        String function = engine == Engine.POSTGRESQL ? "pg_sleep" : "SLEEP";
        return "SELECT " + function + "(" + seconds + ") AS " + alias;
    }

    @Override
    public void close() {
        wire.close();
    }
}
