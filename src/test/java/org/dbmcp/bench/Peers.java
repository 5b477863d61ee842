package org.dbmcp.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;

/** Other servers for the same purpose, from npm, on the same database. */
final class Peers implements AutoCloseable {
    private static final Path HOME = Path.of("target", "bench", "npm").toAbsolutePath();
    private static final List<String> PACKAGES =
            List.of(
                    "node@22.23.3",
                    "@bytebase/dbhub@1.4.0",
                    "mcp-database-server@0.1.6",
                    "@toolbox-sdk/server@1.12.0");

    private final List<Process> processes = new ArrayList<>();
    private final Map<String, Peer> started = new LinkedHashMap<>();

    /** One of them, which answers a workload or cannot. */
    interface Peer {
        /** Callers with this workload, if it can do it. */
        Optional<Side> side(Workload work);
    }

    /** Starts those that can be had, and says why of the others. */
    static Peers started(TestDatabase database, PrintStream out) throws Exception {
        Peers peers = new Peers();
        try {
            install();
        } catch (IOException e) {
            out.println("No peers: npm could not install them: " + e.getMessage());
            return peers;
        }
        peers.start("original, stdio", out, () -> peers.original(database));
        peers.start("DBHub", out, () -> peers.dbHub(database));
        peers.start("Toolbox", out, () -> peers.toolbox(database));
        return peers;
    }

    /** By name. */
    Map<String, Peer> all() {
        return started;
    }

    private interface Start {
        Peer get() throws Exception;
    }

    private void start(String name, PrintStream out, Start start) {
        try {
            started.put(name, start.get());
        } catch (Exception e) {
            out.println("Without " + name + ": " + e.getMessage());
        }
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.exists(HOME.resolve("node_modules/@toolbox-sdk"))) {
            return;
        }
        Files.createDirectories(HOME);
        List<String> command = new ArrayList<>(List.of("npm", "install", "--no-audit"));
        command.addAll(List.of("--no-fund", "--prefix", HOME.toString()));
        command.addAll(PACKAGES);
        Process npm = process("npm.log", Map.of(), command);
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            throw new IOException("see " + HOME.resolve("npm.log"));
        }
    }

    private Peer original(TestDatabase database) throws Exception {
        PipedServer server = new PipedServer(HOME, database, HOME.resolve("original.log"));
        processes.add(server.process());
        return work -> Optional.of(server.side(work));
    }

    private Peer dbHub(TestDatabase database) throws Exception {
        int port = LibertyServer.freePort();
        String address =
                "postgres://%s:%s@%s:%d/%s?sslmode=disable"
                        .formatted(
                                database.user(),
                                database.password(),
                                database.host(),
                                database.port(),
                                database.database());
        List<String> command = new ArrayList<>(List.of(file("node/bin/node")));
        command.addAll(List.of(file("@bytebase/dbhub/dist/index.js"), "--transport", "http"));
        command.addAll(List.of("--host", "127.0.0.1", "--port", port + "", "--dsn", address));
        processes.add(process("dbhub.log", Map.of(), command));
        waitFor(port);
        return work -> Optional.of(http(port, "execute_sql", false, work));
    }

    private Peer toolbox(TestDatabase database) throws Exception {
        int port = LibertyServer.freePort();
        String file =
                """
                sources:
                  bench:
                    kind: postgres
                    host: %s
                    port: %d
                    database: %s
                    user: %s
                    password: %s
                tools:
                  execute_sql:
                    kind: postgres-execute-sql
                    source: bench
                    description: Runs SQL
                  lookup:
                    kind: postgres-sql
                    source: bench
                    description: Looks up
                    statement: %s
                    parameters:
                      - name: id
                        type: integer
                        description: key
                """
                        .formatted(
                                database.host(),
                                database.port(),
                                database.database(),
                                database.user(),
                                database.password(),
                                Workload.lookup(1).sql().replace("?", "$1"));
        Path tools = Files.writeString(HOME.resolve("tools.yaml"), file);
        List<String> command = new ArrayList<>(List.of(file(TOOLBOX)));
        command.addAll(List.of("--config", tools.toString(), "--port", port + ""));
        processes.add(process("toolbox.log", Map.of(), command));
        waitFor(port);
        return work -> Optional.of(http(port, "execute_sql", true, work));
    }

    private static final String TOOLBOX = "@toolbox-sdk/server-linux-x64/bin/toolbox";

    /** One that binds no values gets the key in the text of the statement. */
    private static Side http(int port, String tool, boolean binds, Workload work) {
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        McpQuestions messages = new McpQuestions(address, "mcp", Revision.R2025_11_25);
        List<Question> questions =
                work.keys().stream()
                        .map(
                                key ->
                                        binds && work.bound()
                                                ? messages.call(
                                                        "lookup",
                                                        Json.createObjectBuilder()
                                                                .add("id", key)
                                                                .build(),
                                                        "\"content\":",
                                                        work.expected(key))
                                                : messages.call(
                                                        tool,
                                                        Json.createObjectBuilder()
                                                                .add(
                                                                        "sql",
                                                                        work.sql()
                                                                                .replace(
                                                                                        "?",
                                                                                        key + ""))
                                                                .build(),
                                                        "\"content\":",
                                                        work.expected(key)))
                        .toList();
        return () -> new HttpCaller(address, questions);
    }

    private static String file(String path) {
        return HOME.resolve("node_modules").resolve(path).toString();
    }

    private static Process process(
            String log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(HOME.toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(HOME.resolve(log).toFile()).start();
    }

    private static void waitFor(int port) throws Exception {
        org.dbmcp.it.server.Eventually.isTrue(
                "listening",
                java.time.Duration.ofSeconds(60),
                () -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return socket.isConnected();
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
