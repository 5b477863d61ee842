package org.dbmcp.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static Address of(String host, int port, String database, String user) {
        return Address.of(
                new ConnectionSettings(
                        "postgresql",
                        host,
                        port,
                        database,
                        user,
                        Secret.NONE,
                        TlsSettings.OFF,
                        AccessLevel.READ_ONLY,
                        PoolSettings.DEFAULTS),
                5432);
    }

    private static void assertRefused(String field, String host, String database, String user) {
        Failure refusal = assertThrows(Failure.class, () -> of(host, 0, database, user));
        assertEquals(FailureKind.INVALID_ARGUMENT, refusal.kind());
        assertTrue(refusal.getMessage().startsWith(field + " must "), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "db.example.com",
                "my-db_1",
                "10.0.0.1",
                "1a",
                "db.",
                "::1",
                "fe80::1",
                "2001:db8:0:0:0:0:0:1"
            })
    void givenAHost_whenChecked_thenTaken(String host) {
        assertEquals(new Address(host, 5432, "d", "u"), of(host, 0, "d", "u"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "127.0.0.1:5432/db?ApplicationName=x&junk=",
                "a/b",
                "a?b",
                "a#b",
                "root:pw@host",
                "a,b",
                "(host=a)",
                "a=b",
                "a%2fb",
                "a\\b",
                "a b",
                "a\nb",
                "2130706433",
                "127.1",
                "127.0.1",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.01",
                "0",
                "[::ffff:127.0.0.1]",
                "jdbc:mysql://a",
                "a;b",
                "a&b",
                "a$b",
                "a\0b",
                "a\u0085b",
                "1.2.3.256",
                "1.2.3.4.",
                "[::1]",
                "-a",
                "a:5432",
                "fe80::1%eth0",
                "é"
            })
    void givenWhatIsMoreThanAHost_whenChecked_thenRefusedByName(String host) {
        assertRefused("host", host, "d", "u");
    }

    @Test
    void givenNames_whenChecked_thenControlCharactersAndLengthAreRefused() {
        assertEquals("d/e?f=g&h", of("a", 1, "d/e?f=g&h", "u@v:w").database());
        assertRefused("database", "a", null, "u");
        assertRefused("database", "a", "d\0", "u");
        assertRefused("user", "a", "d", "u\n");
        assertRefused("user", "a", "d", "u".repeat(65));
    }

    @Test
    void givenPorts_whenChecked_thenMustBePorts() {
        assertEquals(1, of("a", 1, "d", "u").port());
        assertThrows(Failure.class, () -> of("a", 65_536, "d", "u"));
        assertThrows(Failure.class, () -> of("a", -1, "d", "u"));
    }
}
