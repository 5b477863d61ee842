package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.access.AccessLevel;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "my_db", "db-1.example.com.", "127.0.0.1", "::1", "fe80::1:2"})
    void givenAHost_whenMade_thenItIsKept(String host) {
        // GIVEN
        // WHEN
        ConnectionSettings sut = settings(host, 5432, "app");
        // THEN
        assertEquals(host, sut.host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "a?b",
                "a#b",
                "a@b",
                "a,b",
                "(a)",
                "a=b",
                "a%41",
                "a\\b",
                "a:5432",
                "[::1]",
                "2130706433",
                "127.1",
                "0",
                "256.1.1.1",
                "127.0.1",
                "1.2.3.4.",
                "127.0.0.1:5432/db?ApplicationName=x&junk=",
                "root:pw@host",
                "[::ffff:127.0.0.1]",
                "a\nb",
                "a\u0000b",
                "a\tb",
                "%61",
                "jdbc:postgresql://a",
                "é",
                "-a"
            })
    void givenWhatADriverMayReadOtherwise_whenMade_thenItIsRefused(String host) {
        // GIVEN
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> settings(host, 5432, "app"));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
    }

    @Test
    void givenAPortOutOfRange_whenMade_thenItIsRefused() {
        // GIVEN
        int port = 65_536;
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> settings("db", port, "app"));
        // THEN
        assertEquals("port must be from 1 to 65535, not 65536", failure.getMessage());
    }

    @Test
    void givenAControlCharacterInTheDatabase_whenMade_thenItIsRefused() {
        // GIVEN
        String database = "a\u0000b";
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> settings("db", 1, database));
        // THEN
        assertEquals("database must not have control characters", failure.getMessage());
    }

    @Test
    void givenAPassword_whenPrinted_thenItDoesNotShow() {
        // GIVEN
        ConnectionSettings sut = settings("db", 1, "app");
        // WHEN
        String printed = sut.toString();
        // THEN
        assertFalse(printed.contains("s3cret"), printed);
    }

    private static ConnectionSettings settings(String host, int port, String database) {
        return new ConnectionSettings(
                "postgresql",
                host,
                port,
                database,
                "u",
                new Secret("s3cret"),
                TlsSettings.OFF,
                AccessLevel.READ_ONLY,
                PoolSettings.DEFAULTS);
    }
}
