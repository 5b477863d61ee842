package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destination;
import org.dbmcp.access.Destinations;
import org.dbmcp.access.Destinations.Reach;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a caller's connections go, and what is told of places where they may not. */
abstract class DestinationContract {
    private static final PoolSettings BRIEF =
            new PoolSettings(
                    1, Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(2));

    private final Driver driver;

    DestinationContract(Driver driver) {
        this.driver = driver;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "::1",
                "::ffff:7f00:1",
                "1.127-0-0-1.named.test"
            })
    void givenADeniedAddress_whenAStrangerNamesIt_thenItIsNeverDialled(String host)
            throws IOException {
        // GIVEN
        Destinations sut = strangers(List.of());
        try (ServerSocket door = new ServerSocket(0)) {
            // WHEN
            Failure failure = failure(sut, settings(host, door.getLocalPort()));
            // THEN
            assertUniform(failure);
            assertNobodyCame(door);
        }
    }

    @Test
    void givenAnAllowedAddressAndADeniedOne_whenANameStandsForBoth_thenOnlyTheFormerIsDialled()
            throws IOException {
        // GIVEN
        Destinations sut = strangers(List.of("127.0.0.2"));
        try (ServerSocket door = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            // WHEN
            Failure failure =
                    failure(sut, settings("2.127-0-0-2.127-0-0-1.named.test", door.getLocalPort()));
            // THEN
            assertUniform(failure);
            assertNobodyCame(door);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,127.0.0.0/8", "localhost,localhost", "127.0.0.1,127.0.0.1:PORT"})
    void givenAnAllowedAddress_whenAStrangerNamesIt_thenItIsDialled(String host, String allowed)
            throws Exception {
        // GIVEN
        AtomicInteger visits = new AtomicInteger();
        try (RogueServer server = new RogueServer(hangingUp(visits))) {
            String entry = allowed.replace("PORT", Integer.toString(server.port()));
            Destinations sut = strangers(List.of(entry));
            // WHEN
            failure(sut, settings(host, server.port()));
            // THEN
            assertTrue(visits.get() > 0);
        }
    }

    @Test
    void givenAStoredConnection_whenItLeadsInside_thenItIsDialled() throws Exception {
        // GIVEN
        AtomicInteger visits = new AtomicInteger();
        try (RogueServer server = new RogueServer(hangingUp(visits))) {
            StoredConnection stored =
                    new StoredConnection("stored", settings("127.0.0.1", server.port()), null, "");
            DatabaseManager sut = manager(strangers(List.of()), stored);
            // WHEN
            assertThrows(Failure.class, () -> sut.openStored(Caller.ANONYMOUS, "stored", "stored"));
            sut.closeAll();
            // THEN
            assertTrue(visits.get() > 0);
        }
    }

    @Test
    void givenPlacesWithoutADatabase_whenAStrangerNamesThem_thenTheyAreToldApartByNothing()
            throws Exception {
        // GIVEN
        Destinations sut = strangers(List.of("127.0.0.1"));
        int closed;
        try (ServerSocket door = new ServerSocket(0)) {
            closed = door.getLocalPort();
        }
        byte[] greeting = "SSH-2.0-server\r\n".getBytes(StandardCharsets.US_ASCII);
        try (RogueServer other = new RogueServer((in, out) -> out.write(greeting))) {
            // WHEN
            List<Failure> told =
                    List.of(
                            failure(sut, settings("127.0.0.1", other.port())),
                            failure(sut, settings("127.0.0.1", closed)),
                            failure(sut, settings("127.0.0.3", closed)),
                            failure(sut, settings("0.unknown.named.test", closed)),
                            failure(sut, settings("169.254.169.254", 80)));
            // THEN
            told.forEach(this::assertUniform);
        }
    }

    @Test
    void givenADeveloper_whenTheAddressIsMetadata_thenTheReasonIsTold() {
        // GIVEN
        Destinations sut = new Destinations(Reach.INSIDE, List.of(), List.of());
        // WHEN
        Failure failure = failure(sut, settings("169.254.169.254", 80));
        // THEN
        String message = failure.getMessage();
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
        assertTrue(
                message.endsWith(
                        " (an operator can allow it, unless it is link-local, multicast or a"
                                + " cloud's metadata: dbmcp.connections.allow-destinations)"),
                message);
    }

    /** Leaves each client, who so hears of the visit only after it was counted. */
    private static RogueServer.Talk hangingUp(AtomicInteger visits) {
        return (in, out) -> {
            visits.incrementAndGet();
            throw new IOException("Enough");
        };
    }

    private void assertUniform(Failure failure) {
        assertEquals(
                "Failed to connect to %s database: nothing that this server may use answers there"
                        .formatted(driver.type()),
                failure.getMessage());
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
    }

    /** The first in the queue of those who came is the one that this method sends. */
    private static void assertNobodyCame(ServerSocket door) throws IOException {
        try (Socket own = new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort());
                Socket first = door.accept()) {
            assertEquals(own.getLocalPort(), first.getPort());
        }
    }

    private static Destinations strangers(List<String> allowed) {
        List<Destination> read =
                allowed.stream().map(text -> Destination.parse(text).orElseThrow()).toList();
        return new Destinations(Reach.PUBLIC, read, List.of());
    }

    private Failure failure(Destinations destinations, ConnectionSettings settings) {
        DatabaseManager manager = manager(destinations);
        try {
            return assertThrows(
                    Failure.class, () -> manager.open(Caller.ANONYMOUS, "there", settings));
        } finally {
            manager.closeAll();
        }
    }

    private DatabaseManager manager(Destinations destinations, StoredConnection... stored) {
        return new DatabaseManager(
                new LocalRegistrations(),
                new StoredConnections(List.of(stored)),
                new ConnectionPolicy(
                        true,
                        AccessLevel.FULL,
                        20,
                        20,
                        100,
                        Duration.ofMinutes(10),
                        false,
                        destinations),
                new Drivers(List.of(driver)));
    }

    private ConnectionSettings settings(String host, int port) {
        return new ConnectionSettings(
                driver.type(),
                host,
                port,
                "app",
                "somebody",
                new Secret("pa55-w0rd"),
                TlsSettings.OFF,
                AccessLevel.READ_ONLY,
                BRIEF);
    }
}
