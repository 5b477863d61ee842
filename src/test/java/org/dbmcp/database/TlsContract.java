package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ClientCertificate;
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
import org.dbmcp.it.database.TestAuthority;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.database.TlsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a session trusts, on a real server that shows real certificates. */
abstract class TlsContract {
    protected static final String TRUST = "javax.net.ssl.trustStore";
    protected static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

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

    /** Makes a login of this name and password that must show a certificate. */
    protected abstract void createCertified(TestDatabase encrypting, String user, String password)
            throws SQLException;

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

    @Nested
    class ClientCertificates {
        private final String user = TestDatabase.freshName("certified");
        private final TestDatabase demanding = certified();

        private TestDatabase certified() {
            TestDatabase encrypting = server.showing(Certificate.GOOD);
            String password = TestDatabase.freshName("password");
            assertDoesNotThrow(() -> createCertified(encrypting, user, password));
            return encrypting.as(user, password);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISABLE")
        void givenALoginThatNeedsOne_whenItIsShown_thenTheSessionIsEncrypted(Mode mode) {
            // GIVEN
            Path root = mode == Mode.REQUIRE ? null : server.authority().root();
            TlsSettings showing = new TlsSettings(mode, root, shown(server.authority().client()));
            // WHEN
            Database database = open(demanding, "localhost", showing);
            // THEN
            assertEquals("TLSv1.3", encryption(database));
        }

        @Test
        void givenALoginThatNeedsOne_whenNoneIsShown_thenItIsRefused() {
            // GIVEN
            TlsSettings silent = verifying(Mode.VERIFY_FULL);
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> open(demanding, "localhost", silent));
            // THEN
            assertEquals(FailureKind.ACCESS_DENIED, failure.kind(), failure.getMessage());
        }

        @Test
        void givenALoginThatNeedsOne_whenAStrangersIsShown_thenItIsRefused() {
            // GIVEN
            TlsSettings strange =
                    new TlsSettings(
                            Mode.VERIFY_FULL,
                            server.authority().root(),
                            shown(server.authority().strangersClient()));
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> open(demanding, "localhost", strange));
            // THEN
            assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
        }

        @Test
        void givenNoAuthorityOfTheOperator_whenOneIsShown_thenOnlyThoseOfTheJvmAreTrusted() {
            // GIVEN
            TlsSettings showing =
                    new TlsSettings(Mode.VERIFY_FULL, null, shown(server.authority().client()));
            // WHEN
            Failure failure = refused(demanding, showing);
            // THEN
            assertSays(
                    "(TLS: the server's certificate is of an authority that is not trusted)",
                    failure);
        }

        @Test
        void givenAnAuthorityOfTheJvm_whenOneIsShown_thenTheServerIsTrusted() {
            // GIVEN
            TlsSettings showing =
                    new TlsSettings(Mode.VERIFY_FULL, null, shown(server.authority().client()));
            System.setProperty(TRUST, server.authority().store().toString());
            System.setProperty(TRUST_PASSWORD, server.authority().storePassword());
            try {
                // WHEN
                Database database = open(demanding, "localhost", showing);
                // THEN
                assertEquals("TLSv1.3", encryption(database));
            } finally {
                System.clearProperty(TRUST);
                System.clearProperty(TRUST_PASSWORD);
            }
        }

        private ClientCertificate shown(TestAuthority.Identity files) {
            return new ClientCertificate(files.certificate(), files.key());
        }
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
