package org.dbmcp.it.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A database server of our own, a child of this JVM, that can be hurt and healed. */
public final class Server implements AutoCloseable {
    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 20;

    private final Distribution distribution;
    private final Path data;
    private final int port;
    private Process process;

    private Server(Distribution distribution, Path data, int port) {
        this.distribution = distribution;
        this.data = data;
        this.port = port;
    }

    /** Starts the product on a free port; a data directory that does not start is made anew. */
    static Server started(Distribution distribution) {
        Path data = Distribution.DIST.resolve("data").resolve(distribution.name());
        try {
            distribution.prepare();
            Server server = new Server(distribution, data, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
            if (!server.startedFromKeptData()) {
                server.makeData();
                server.start();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the product with data of its own that no earlier test has touched. */
    static Server fresh(Distribution distribution) {
        try {
            Files.deleteIfExists(mark(distribution));
            return started(distribution);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Ends it as a power failure would. */
    public void kill() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        waitForEnd();
    }

    /** Starts it again on its port and its data. */
    public void start() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        launch();
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        distribution.engine() + " did not start, see " + log());
            }
            if (!process.isAlive()) {
                launch();
            }
        }
    }

    /** Kills it and starts it again. */
    public void restart() {
        kill();
        start();
    }

    /** Lets it keep its sockets and do nothing. */
    public void hang() {
        signal("STOP");
    }

    /** Lets it go on after {@link #hang}. */
    public void resume() {
        signal("CONT");
    }

    /** Stops it in good order. */
    @Override
    public void close() {
        resume();
        process.destroy();
        waitForEnd();
    }

    private boolean startedFromKeptData() {
        if (!Files.exists(initialised())) {
            return false;
        }
        launch();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (answers()) {
                return true;
            }
        }
        kill();
        return false;
    }

    private void makeData() throws IOException {
        Files.deleteIfExists(initialised());
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(data);
        distribution.initialise(data);
        Files.createFile(initialised());
    }

    private void launch() {
        try {
            process =
                    new ProcessBuilder(distribution.command(data, port))
                            .directory(data.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log().toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits a moment for the process to end; when it still runs, tries to log in. */
    private boolean answers() {
        try {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                return false;
            }
            Databases.of(distribution.engine(), this).value("SELECT 1");
            return true;
        } catch (SQLException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name) {
        Stream<ProcessHandle> all =
                Stream.concat(Stream.of(process.toHandle()), process.descendants());
        String ids = String.join(" ", all.map(handle -> Long.toString(handle.pid())).toList());
        try {
            Command.attempt(data, null, List.of("sh", "-c", "kill -" + name + " " + ids));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path initialised() {
        return mark(distribution);
    }

    private static Path mark(Distribution distribution) {
        return Distribution.DIST.resolve("data").resolve(distribution.name() + ".initialised");
    }

    private Path log() {
        return data.resolveSibling(distribution.name() + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
