package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
import org.dbmcp.config.TlsSettings.Mode;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.Certificate;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.database.TlsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a session trusts, on a real server that shows real certificates. */
abstract class TlsContract {
    private static final Duration CONNECT = PoolSettings.DEFAULTS.connectionTimeout();

    private final DatabaseManager sut;
    private final Driver driver;
    protected final TlsServer server;

    TlsContract(Driver driver, TlsServer server) {
        this.driver = driver;
        this.server = server;
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

    /** The protocol that the server itself says this session is encrypted by; empty is plain. */
    protected abstract String encryption(Database database);

    @AfterEach
    void closeAll() {
        sut.closeAll();
    }

    @Test
    void givenAPlainServer_whenTlsIsDisabled_thenTheSessionIsPlain() {
        // GIVEN
        TestDatabase plain = server.plain();
        // WHEN
        Database database = open(plain, "localhost", TlsSettings.OFF);
        // THEN
        assertEquals("", encryption(database));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EXPIRED")
    void givenAnyCertificate_whenTlsIsRequired_thenTheSessionIsEncrypted(Certificate shown) {
        // GIVEN
        TestDatabase encrypting = server.showing(shown);
        // WHEN
        Database database = open(encrypting, "localhost", new TlsSettings(Mode.REQUIRE, null));
        // THEN
        assertEquals("TLSv1.3", encryption(database));
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD,       VERIFY_CA,   localhost",
        "GOOD,       VERIFY_CA,   127.0.0.1",
        "OTHER_HOST, VERIFY_CA,   localhost",
        "GOOD,       VERIFY_FULL, localhost",
        "GOOD,       VERIFY_FULL, 127.0.0.1"
    })
    void givenATrustedCertificate_whenVerified_thenTheSessionIsEncrypted(
            Certificate shown, Mode mode, String host) {
        // GIVEN
        TestDatabase encrypting = server.showing(shown);
        // WHEN
        Database database = open(encrypting, host, verifying(mode));
        // THEN
        assertEquals("TLSv1.3", encryption(database));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_AUTHORITY, VERIFY_CA,   of an authority that is not trusted",
        "UNKNOWN_AUTHORITY, VERIFY_FULL, of an authority that is not trusted",
        "OTHER_HOST,        VERIFY_FULL, for another host",
        "EXPIRED,           VERIFY_CA,   expired",
        "EXPIRED,           VERIFY_FULL, expired"
    })
    void givenAnUntrustedCertificate_whenVerified_thenItIsRefusedAndSaysWhy(
            Certificate shown, Mode mode, String reason) {
        // GIVEN
        TestDatabase encrypting = server.showing(shown);
        // WHEN
        Failure failure = refused(encrypting, verifying(mode));
        // THEN
        assertSays("(TLS: the server's certificate is " + reason + ")", failure);
    }

    @Test
    void givenNoAuthorityOfTheOperator_whenSslIsTrue_thenOnlyThoseOfTheJvmAreTrusted() {
        // GIVEN
        TestDatabase encrypting = server.showing(Certificate.GOOD);
        // WHEN
        Failure failure = refused(encrypting, TlsSettings.VERIFIED);
        // THEN
        assertSays(
                "(TLS: the server's certificate is of an authority that is not trusted)", failure);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISABLE")
    void givenAPlainServer_whenTlsIsDemanded_thenNoSessionIsPlain(Mode mode) {
        // GIVEN
        TestDatabase plain = server.plain();
        Path root = mode == Mode.REQUIRE ? null : server.authority().root();
        // WHEN
        Failure failure = refused(plain, new TlsSettings(mode, root));
        // THEN
        assertSays("(TLS: the server does not offer it)", failure);
    }

    private TlsSettings verifying(Mode mode) {
        return new TlsSettings(mode, server.authority().root());
    }

    protected Failure refused(TestDatabase database, TlsSettings tls) {
        long start = System.nanoTime();
        Failure failure = assertThrows(Failure.class, () -> open(database, "localhost", tls));
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(passed.compareTo(CONNECT) < 0, "It took " + passed);
        return failure;
    }

    protected Database open(TestDatabase database, String host, TlsSettings tls) {
        ConnectionSettings settings =
                new ConnectionSettings(
                        driver.type(),
                        host,
                        database.port(),
                        database.database(),
                        database.user(),
                        new Secret(database.password()),
                        tls,
                        AccessLevel.READ_ONLY,
                        PoolSettings.DEFAULTS);
        return sut.open(Caller.ANONYMOUS, DatabaseContract.random(), settings);
    }

    protected static void assertSays(String reason, Failure failure) {
        String message = failure.getMessage();
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind(), message);
        assertTrue(message.endsWith(reason), message);
        assertFalse(message.contains("Exception"), message);
        assertFalse(message.contains("\n"), message);
    }
}
