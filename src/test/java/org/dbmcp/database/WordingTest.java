package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private final Wording sut =
            new Wording(
                    new PlainH2(),
                    new ConnectionSettings(
                            "plain",
                            "db",
                            1,
                            "d",
                            "u",
                            new Secret("s3cret"),
                            TlsSettings.OFF,
                            AccessLevel.READ_ONLY,
                            PoolSettings.DEFAULTS),
                    false);

    @Test
    void givenALineThatBroke_whenItsDriverHasNoStateForIt_thenTheDatabaseIsUnreachable() {
        // GIVEN
        SQLException thrown =
                new SQLException("Error retrieving record", "S1000", new SocketException("reset"));
        // WHEN
        Failure failure = sut.querying("c", thrown);
        // THEN
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ERROR: relation "x" does not exist                    | relation "x" does not exist
                    ERROR: relation "x" does not exist\\n  Position: 15   | relation "x" does not exist
                    (conn=12) Table 'a.b' doesn't exist                   | Table 'a.b' doesn't exist
                    Table "X" not found; SQL statement:\\nSELECT 1 [42102] | Table "X" not found
                    Communications link failure\\n\\nThe last packet sent  | Communications link failure
                    java.net.ConnectException: Connection refused         | Connection refused
                    a.b.C$D: failed for u with s3cret                     | failed for u with ***
                    ERROR: dup\\n  Detail: Key (id)=(1) already exists.   | dup; Detail: Key (id)=(1) already exists.
                    Host db not verified by hostnameverifier X.           | Host db not verified
                    No such host\\nThis verification can be disabled by x  | No such host
                    Error: Unexpected Exception: java.net.X message given: reset\\n\\nNested Stack Trace:\\nat a | Error: reset
                    column org.t.X is unknown                             | column is unknown
                    """)
    void givenADriversMessage_whenWorded_thenOnlyWhatHelpsIsLeft(String message, String expected) {
        // GIVEN
        SQLException thrown = new SQLException(message.replace("\\n", "\n"));
        // WHEN
        String text = sut.text(thrown);
        // THEN
        assertEquals(expected, text);
    }

    @Test
    void givenAMessageAsLongAsAValue_whenWorded_thenItIsCutBeforeAnythingElse() {
        // GIVEN
        SQLException thrown = new SQLException("No: '" + " ".repeat(1_000_000) + "s3cret'");
        // WHEN
        String text = assertTimeout(Duration.ofSeconds(10), () -> sut.text(thrown));
        // THEN
        assertEquals("No: '" + " ".repeat(3995) + "...", text);
    }

    @Test
    void givenASecretAcrossTheCut_whenWorded_thenNoPartOfItShows() {
        // GIVEN
        SQLException thrown = new SQLException("-".repeat(3997) + "s3cret");
        // WHEN
        String text = sut.text(thrown);
        // THEN
        assertEquals("-".repeat(3997) + "***", text);
    }

    @Nested
    class Connecting {
        @Test
        void givenAnUnknownHost_whenWorded_thenTheNetworksWordIsAdded() {
            // GIVEN
            SQLException thrown =
                    new SQLException(
                            "The connection attempt failed.",
                            "08001",
                            new UnknownHostException("nowhere"));
            // WHEN
            Failure failure = sut.connecting(thrown);
            // THEN
            assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
            assertEquals("08001", failure.sqlState());
            assertEquals(
                    "Failed to connect to plain database: The connection attempt failed. (the host"
                            + " name is unknown)",
                    failure.getMessage());
        }

        @Test
        void givenACauseDeepDown_whenWorded_thenTheFinestReasonIsAdded() {
            // GIVEN
            Throwable expired = new CertPathValidatorException(new CertificateExpiredException());
            Throwable handshake = new SSLHandshakeException("PKIX").initCause(expired);
            SQLException thrown = new SQLException("Link failure", "08S01", handshake);
            // WHEN
            Failure failure = sut.connecting(thrown);
            // THEN
            assertEquals(
                    "Failed to connect to plain database: Link failure (TLS: the server's"
                            + " certificate is expired)",
                    failure.getMessage());
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "The server does not support SSL., the server does not offer it",
            "'SSL required, but not provided by server.', the server does not offer it",
            "ssl not enabled in the server, the server does not offer it",
            "The hostname db could not be verified, the server's certificate is for another host"
        })
        void givenADriversWordsOnTls_whenWorded_thenOursAreAdded(String words, String reason) {
            // GIVEN
            SQLException thrown = new SQLException(words, "08000");
            // WHEN
            Failure failure = sut.connecting(thrown);
            // THEN
            assertEquals(
                    "Failed to connect to plain database: %s (TLS: %s)".formatted(words, reason),
                    failure.getMessage());
        }

        @ParameterizedTest
        @CsvSource({"28P01, ACCESS_DENIED", "3D000, INVALID_ARGUMENT", "42000, INVALID_ARGUMENT"})
        void givenARefusal_whenWorded_thenItsKindSaysWhoCanMendIt(
                String state, FailureKind expected) {
            // GIVEN
            SQLException thrown = new SQLException("no", state);
            // WHEN
            Failure failure = sut.connecting(thrown);
            // THEN
            assertEquals(expected, failure.kind());
        }
    }

    @Test
    void givenAFullServer_whenConnecting_thenItIsUnreachableWhateverItsStateSays() {
        // GIVEN
        SQLException thrown = new SQLException("too many connections", "42000", 1203);
        Wording wording =
                new Wording(new MySqlDriver(RealDatabaseContract.QUERIES), sut.settings(), false);
        // WHEN
        Failure failure = wording.connecting(thrown);
        // THEN
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
    }

    @ParameterizedTest
    @CsvSource({"53300, false", "53200, false", "08006, true", "57P01, true"})
    void givenARefusal_whenQuerying_thenOnlyABrokenLineIsOne(String state, boolean broken) {
        // GIVEN
        SQLException thrown = new SQLException("no", state);
        // WHEN
        boolean found = sut.broken(thrown);
        // THEN
        assertEquals(broken, found);
    }

    @Test
    void givenAServerGoingDown_whenQuerying_thenItIsUnreachable() {
        // GIVEN
        SQLException thrown = new SQLException("terminating connection", "57P01");
        // WHEN
        Failure failure = sut.querying("c", thrown);
        // THEN
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
        assertEquals(
                "Query failed on 'c': Plain query error: terminating connection",
                failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"08001, The connection attempt failed", "08004, Wrong magic", ", nothing"})
    void givenStrangers_whenNoDatabaseAnswers_thenOneSentenceStandsForAllReasons(
            String state, String text) {
        // GIVEN
        Wording discreet = new Wording(sut.driver(), sut.settings(), true);
        // WHEN
        Failure failure = discreet.connecting(new SQLException(text, state));
        // THEN
        assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
        assertEquals(
                "Failed to connect to plain database: nothing that this server may use answers"
                        + " there",
                failure.getMessage());
        assertNull(failure.sqlState());
        assertNull(failure.hint());
    }

    @Test
    void givenStrangers_whenADatabaseRefusesTheLogin_thenItsReasonIsTold() {
        // GIVEN
        Wording discreet = new Wording(sut.driver(), sut.settings(), true);
        // WHEN
        Failure failure = discreet.connecting(new SQLException("Who are you?", "28000"));
        // THEN
        assertEquals(FailureKind.ACCESS_DENIED, failure.kind());
        assertEquals("Failed to connect to plain database: Who are you?", failure.getMessage());
    }
}
