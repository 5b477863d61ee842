package org.dbmcp.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.ColdStart;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;

/** The product as it is measured: read-only connections, and limits that let large results pass. */
final class Product implements AutoCloseable {
    /** Sessions of each pool, here and at the floor. */
    static final int SESSIONS = 16;

    private static final String RIGHT = "\"isError\":false";

    private final LibertyServer server;

    private Product(LibertyServer server) {
        this.server = server;
    }

    static Product started(Map<String, String> environment) throws Exception {
        return new Product(LibertyServer.start(environment));
    }

    /** The environment of a server with these databases, and one of them under many names. */
    static Map<String, String> environment(int copies, TestDatabase... databases)
            throws IOException {
        JsonObjectBuilder stored = Json.createObjectBuilder();
        for (TestDatabase each : databases) {
            stored.add(each.engine().type(), connection(each, SESSIONS));
        }
        stored.add("wide", connection(databases[0], 80));
        for (int i = 0; i < copies; i++) {
            stored.add("copy-" + i, connection(databases[0], SESSIONS));
        }
        Path folder = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        Path file = folder.resolve("connections-" + copies + ".json");
        Files.writeString(file, stored.build().toString());
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_CONFIG_PATH", file.toString());
        environment.put("DBMCP_QUERY_MAX_ROWS", "1000000");
        environment.put("DBMCP_QUERY_DEFAULT_MAX_ROWS", "1000000");
        environment.put("DBMCP_QUERY_MAX_RESULT_BYTES", "268435456");
        environment.put("DBMCP_HTTP_MAX_CALLS_PER_SECOND", "1000000");
        String options = System.getProperty("dbmcp.bench.jvm");
        if (options != null) {
            environment.put("JVM_ARGS", options);
        }
        return environment;
    }

    private static JsonObjectBuilder connection(TestDatabase database, int sessions) {
        return Json.createObjectBuilder()
                .add("type", database.engine().type())
                .add("host", database.host())
                .add("port", database.port())
                .add("database", database.database())
                .add("user", database.user())
                .add("password", database.password())
                .add("access", "read-only")
                .add("maxConnections", sessions);
    }

    /** Callers with this workload, on a connection. */
    Side side(String connection, Workload work, Revision revision) {
        return side(server.address(), questions(server.address(), connection, work, revision));
    }

    static List<Question> questions(
            URI server, String connection, Workload work, Revision revision) {
        McpQuestions messages = new McpQuestions(server, "mcp", revision);
        return work.keys().stream().map(key -> question(messages, connection, work, key)).toList();
    }

    private static Question question(
            McpQuestions messages, String connection, Workload work, int key) {
        JsonObjectBuilder arguments = Json.createObjectBuilder();
        arguments.add("connection", connection).add("sql", work.sql());
        if (work.bound()) {
            arguments.add("params", Json.createArrayBuilder().add(key));
        }
        return messages.call("execute_query", arguments.build(), RIGHT, work.expected(key));
    }

    /** A method without parameters. */
    Question question(String method, String expected, Revision revision) {
        return new McpQuestions(server.address(), "mcp", revision).method(method, expected);
    }

    static Side side(URI server, List<Question> questions) {
        return () -> new HttpCaller(server, questions);
    }

    URI address() {
        return server.address();
    }

    /** Memory that the process holds, in MiB. */
    long resident() throws IOException {
        return ColdStart.residentMebibytes(server.pid());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
