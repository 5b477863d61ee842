package org.dbmcp.it.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One server of our own, from the Open Liberty that the build installed: its own folder, port and
 * environment. Closing it sends SIGTERM, waits, and deletes the folder.
 */
public final class LibertyServer implements AutoCloseable {
    /** What Liberty says of an application that stopped its own start. */
    private static final String NOT_STARTED = "CWWKZ0012I";

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Path folder;
    private final URI address;
    private final Process process;
    private final Thread atExit;

    private LibertyServer(Path folder, URI address, Process process) {
        this.folder = folder;
        this.address = address;
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts the product with these environment variables. */
    public static LibertyServer start(Map<String, String> environment) throws Exception {
        return start("dbmcp.test.war", environment);
    }

    /** Starts the product with the fixtures of the conformance suite in it. */
    public static LibertyServer startWithFixtures(Map<String, String> environment)
            throws Exception {
        return start("dbmcp.test.fixtures", environment);
    }

    private static LibertyServer start(String war, Map<String, String> environment)
            throws Exception {
        Path liberty = given("dbmcp.test.liberty");
        String name = "it-" + UUID.randomUUID();
        Path folder = liberty.resolve("usr/servers").resolve(name);
        Files.createDirectories(folder.resolve("apps"));
        Files.createDirectories(folder.resolve("logs"));
        for (String file : new String[] {"server.xml", "jvm.options"}) {
            Files.copy(Path.of("liberty", file), folder.resolve(file));
        }
        Files.copy(given(war), folder.resolve("apps/database-mcp-server.war"));
        int port = freePort();
        // The script execs Java, so that the child is the server itself.
        ProcessBuilder builder =
                new ProcessBuilder(liberty.resolve("bin/server").toString(), "run", name)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("logs/console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
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
        Path messages = folder.resolve("logs/messages.log");
        String console = Files.readString(folder.resolve("logs/console.log"));
        return Files.exists(messages) ? console + Files.readString(messages) : console;
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
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
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

    private static Path given(String property) {
        String path = System.getProperty(property);
        if (path == null) {
            throw new IllegalStateException(
                    property + " is not set: run integration tests with ./mvnw verify");
        }
        return Path.of(path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
