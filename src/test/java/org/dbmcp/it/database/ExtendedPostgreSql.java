package org.dbmcp.it.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of our own with the extensions hypopg and pg_stat_statements. */
public final class ExtendedPostgreSql implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Server server;

    private ExtendedPostgreSql(Server server) {
        this.server = server;
    }

    /** Starts it; the test is skipped where this machine does not have it. */
    public static ExtendedPostgreSql started() {
        Optional<Path> home = home();
        assumeTrue(
                home.isPresent(),
                "hypopg and pg_stat_statements are not installed: the packages postgresql and"
                        + " postgresql-NN-hypopg bring them");
        return new ExtendedPostgreSql(Server.started(new ExtendedDistribution(home.get())));
    }

    private static Optional<Path> home() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.filter(each -> Files.exists(each.resolve("bin/initdb")))
                    .filter(each -> Files.exists(each.resolve("lib/hypopg.so")))
                    .filter(each -> Files.exists(each.resolve("lib/pg_stat_statements.so")))
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
}
