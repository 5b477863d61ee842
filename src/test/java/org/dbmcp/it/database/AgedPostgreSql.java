package org.dbmcp.it.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of our own that has used up very many transaction ids. */
public final class AgedPostgreSql implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    /** Ids of one file of pg_xact: 32 pages of 8 KiB, with 2 bits for each. */
    private static final int IDS_OF_A_FILE = 32 * 8192 * 4;

    private static final int BYTES_OF_A_FILE = 32 * 8192;

    private final Server server;

    private AgedPostgreSql(Server server) {
        this.server = server;
    }

    /**
     * Starts one whose next transaction id is the first of file {@code file} of pg_xact; the test
     * is skipped where this machine does not have the program that makes it old.
     */
    public static AgedPostgreSql started(int file) {
        Optional<Path> home = home();
        assumeTrue(home.isPresent(), "pg_resetwal is not installed: the package postgresql has it");
        Server server = Server.fresh(new Aged(home.get()));
        server.close();
        try {
            age(home.get(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
        return new AgedPostgreSql(server);
    }

    private static void age(Path home, int file) throws IOException {
        Path data = Distribution.DIST.resolve("data").resolve(Aged.NAME);
        List<String> command = new ArrayList<>(Root.disguise());
        command.add(home.resolve("bin/pg_resetwal").toString());
        command.addAll(List.of("-x", Long.toString((long) file * IDS_OF_A_FILE), "-D"));
        command.add(data.toString());
        Command.run(data, null, command);
        Path account = data.resolve("pg_xact").resolve("%04X".formatted(file));
        Files.write(account, new byte[BYTES_OF_A_FILE]);
    }

    private static Optional<Path> home() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(each -> Files.exists(each.resolve("bin/pg_resetwal")))
                    .filter(each -> Files.exists(each.resolve("bin/initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database that it starts with. */
    public TestDatabase database() {
        return Databases.of(Engine.POSTGRESQL, server);
    }

    @Override
    public void close() {
        server.close();
    }

    /** As this machine's packages install it, with nobody who freezes anything by himself. */
    private static final class Aged extends PostgreSqlDistribution {
        private static final String NAME = "postgresql-aged";

        Aged(Path home) {
            super(home);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void prepare() throws IOException {
            Root.check();
        }

        @Override
        public List<String> command(Path data, int port) {
            List<String> command = new ArrayList<>(super.command(data, port));
            command.addAll(List.of("-c", "autovacuum=off"));
            command.addAll(List.of("-c", "autovacuum_freeze_max_age=2000000000"));
            return command;
        }
    }
}
