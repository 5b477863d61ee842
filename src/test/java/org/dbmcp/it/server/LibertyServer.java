package org.dbmcp.it.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One server of our own, from the Open Liberty that the build installed: its own folder, port and
 * environment. Closing it sends SIGTERM, waits, and deletes the folder.
 */
public final class LibertyServer implements AutoCloseable {
    /** What Liberty says of an application that stopped its own start. */
    private static final String NOT_STARTED = "CWWKZ0012I";

    /** What it says of one that was taken out and in again. */
    private static final String UPDATED = "CWWKZ0003I";

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final ServerFolder folder;
    private final URI address;
    private final Process process;
    private final Thread atExit;

    private LibertyServer(ServerFolder folder, URI address, Process process) {
        this.folder = folder;
        this.address = address;
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts the product with these environment variables. */
    public static LibertyServer start(Map<String, String> environment) throws Exception {
        return start(environment, Map.of());
    }

    /** Starts the product with these variables, and these texts as files of the server's folder. */
    public static LibertyServer start(Map<String, String> environment, Map<String, String> files)
            throws Exception {
        ServerFolder folder = ServerFolder.create("dbmcp.test.war", files);
        return start(folder, folder.path(""), environment);
    }

    /** Starts the product as somebody does who stands in this directory. */
    public static LibertyServer startFrom(Path directory, Map<String, String> environment)
            throws Exception {
        return start(ServerFolder.create("dbmcp.test.war", Map.of()), directory, environment);
    }

    /** Starts the product with the fixtures of the conformance suite in it. */
    public static LibertyServer startWithFixtures(Map<String, String> environment)
            throws Exception {
        ServerFolder folder = ServerFolder.create("dbmcp.test.fixtures", Map.of());
        return start(folder, folder.path(""), environment);
    }

    /** Starts another application in the place of the product. */
    public static LibertyServer startWith(Path war) throws Exception {
        ServerFolder folder = ServerFolder.create(war, Map.of());
        return start(folder, folder.path(""), Map.of());
    }

    /**
     * Starts the product with logs, console and exports on a file system of this size of its own.
     */
    public static LibertyServer startWithLogsOf(String size) throws Exception {
        ServerFolder folder = ServerFolder.create("dbmcp.test.war", Map.of());
        return start(
                folder,
                folder.processWithLogsOf(size, folder.path("")),
                Map.of("DBMCP_EXPORT_DIRECTORY", folder.path("logs").toString()));
    }

    private static LibertyServer start(
            ServerFolder folder, Path directory, Map<String, String> environment) throws Exception {
        return start(folder, folder.process(directory), environment);
    }

    private static LibertyServer start(
            ServerFolder folder, ProcessBuilder builder, Map<String, String> environment)
            throws Exception {
        int port = freePort();
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        LibertyServer server =
                new LibertyServer(
                        folder, URI.create("http://localhost:" + port + "/"), builder.start());
        server.waitUntilReady();
        return server;
    }

    /** The root, with the slash. */
    public URI address() {
        return address;
    }

    /** All that the server logged so far. */
    public String log() throws IOException {
        return folder.log();
    }

    /** Has the application taken out and in again; needs a monitor that polls. */
    public void redeploy() throws Exception {
        long before = updates();
        folder.renewApplication();
        Eventually.isTrue("redeployed", START, () -> updates() > before && Health.ready(address));
    }

    private long updates() throws IOException {
        return log().lines().filter(line -> line.contains(UPDATED)).count();
    }

    /** The lines that it logged as errors, or with a trace. */
    public List<String> errors() throws IOException {
        return folder.errors();
    }

    /** What Liberty reports as broken (FFDC), also when it is a connection that broke off. */
    public List<String> reports() throws IOException {
        return folder.reports();
    }

    /** Where it logs; the files of a server with a file system of its own only it sees. */
    public Path logFolder() {
        return folder.path("logs");
    }

    /** All that was logged, by file, reports of Liberty among them. */
    public Map<String, String> logs() throws IOException {
        return folder.logs();
    }

    /** The server's process. */
    public long pid() {
        return process.pid();
    }

    /** Sends SIGTERM and comes back at once. */
    public void terminate() {
        process.destroy();
    }

    /** Whether the process has ended within the time. */
    public boolean ends(Duration within) throws InterruptedException {
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        terminate();
        try {
            if (!ends(STOP)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
        folder.delete();
    }

    private void waitUntilReady() throws Exception {
        try {
            Eventually.isTrue(
                    "ready",
                    START,
                    () -> {
                        if (!process.isAlive() || log().contains(NOT_STARTED)) {
                            throw new AssertionError("The server or its application ended");
                        }
                        return Health.ready(address);
                    });
        } catch (AssertionError e) {
            String log = log();
            close();
            throw new AssertionError(e.getMessage() + "\n" + log, e);
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
