package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.AfterEach;

/** What a caller who opens a connection to a rogue server is told, and what that server learns. */
abstract class RogueContract {
    private static final String PASSWORD = "pa55-w0rd";
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** For a busy machine that loads a driver for the first time. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Driver driver;
    private final DatabaseManager sut;

    RogueContract(Driver driver) {
        this.driver = driver;
        this.sut =
                new DatabaseManager(
                        new LocalRegistrations(),
                        new StoredConnections(List.of()),
                        new ConnectionPolicy(
                                true,
                                AccessLevel.FULL,
                                20,
                                20,
                                100,
                                Duration.ofMinutes(10),
                                false,
                                new Destinations(Destinations.Reach.INSIDE, List.of(), List.of())),
                        new Drivers(List.of(driver)));
    }

    @AfterEach
    void closeAll() {
        sut.closeAll();
    }

    /** The failure of opening a connection to a server that talks like this. */
    protected Failure failure(RogueServer.Talk talk, TlsSettings tls) throws Exception {
        return failure(talk, tls, PASSWORD);
    }

    /** As above; the server must not have heard the secret. */
    protected Failure failure(RogueServer.Talk talk, TlsSettings tls, String secret)
            throws Exception {
        try (RogueServer server = new RogueServer(talk)) {
            long start = System.nanoTime();
            Failure failure = assertThrows(Failure.class, () -> open(server.port(), tls));
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(passed.compareTo(CONNECT.plus(MARGIN)) < 0, "It took " + passed);
            String heard = server.heard();
            assertFalse(heard.contains(secret), heard);
            assertFalse(heard.contains(PASSWORD), heard);
            assertFalse(failure.getMessage().contains(PASSWORD), failure.getMessage());
            return failure;
        }
    }

    /** Asserts that the operator is told this, and nothing else. */
    protected void assertSays(String text, Failure failure) {
        assertEquals(
                "Failed to connect to %s database: %s".formatted(driver.type(), text),
                failure.getMessage());
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
    }

    /** All that a server hears of a login with these names. */
    protected String heard(RogueServer.Talk talk, String database, String user) throws Exception {
        try (RogueServer server = new RogueServer(talk)) {
            assertThrows(Failure.class, () -> open(server.port(), TlsSettings.OFF, database, user));
            return server.heard();
        }
    }

    private void open(int port, TlsSettings tls) {
        open(port, tls, "app", "somebody");
    }

    private void open(int port, TlsSettings tls, String database, String user) {
        PoolSettings pool = new PoolSettings(1, Duration.ofSeconds(60), CONNECT, CONNECT);
        ConnectionSettings settings =
                new ConnectionSettings(
                        driver.type(),
                        "127.0.0.1",
                        port,
                        database,
                        user,
                        new Secret(PASSWORD),
                        tls,
                        AccessLevel.READ_ONLY,
                        pool);
        sut.open(Caller.ANONYMOUS, DatabaseContract.random(), settings);
    }
}
