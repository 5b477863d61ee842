package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final ServerAddress LOCAL = new ServerAddress("localhost", 9080);

    @Test
    void givenNothing_whenRead_thenEverySettingHasItsDefault() {
        // GIVEN
        Settings sut = settings(Map.of());
        // WHEN
        HttpSettings http = sut.http();
        // THEN
        assertEquals(
                new HttpSettings(
                        Set.of(),
                        Set.of(),
                        4_194_304,
                        16_777_216,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        8,
                        200,
                        Duration.ofSeconds(10)),
                http);
        assertEquals(new MessageSettings(64, 10_000), sut.message());
        assertEquals(new ShareSettings(50, 8_388_608), sut.share());
        assertEquals(
                new QuerySettings(
                        1000,
                        10_000,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        4_194_304,
                        4096,
                        1024,
                        1_000_000,
                        16_777_216,
                        1000,
                        Duration.ofSeconds(10)),
                sut.query());
        assertEquals(
                new ConnectionPolicy(
                        true,
                        AccessLevel.FULL,
                        100,
                        20,
                        100,
                        Duration.ofMinutes(10),
                        false,
                        new Destinations(Destinations.Reach.INSIDE, List.of(), List.of())),
                sut.policy());
        assertEquals(new PaceSettings(10_000, 60), sut.pace());
        assertEquals(SchemaSettings.DEFAULTS, sut.schema());
        assertEquals(AuthMode.NONE, sut.auth().mode());
        assertFalse(sut.auth().allowAnonymous());
        assertEquals(List.of(), sut.auth().keys().all());
    }

    @Test
    void givenAList_whenRead_thenItsMembersAreTrimmed() {
        // GIVEN
        Settings sut =
                settings(Map.of("dbmcp.http.allowed-origins", "https://a.example , https://b:81"));
        // WHEN
        Set<String> origins = sut.http().allowedOrigins();
        // THEN
        assertEquals(Set.of("https://a.example", "https://b:81"), origins);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dbmcp.http.max-calls            | many      | a whole number from 1 to 10000
                    dbmcp.http.max-calls            | 0         | a whole number from 1 to 10000
                    dbmcp.http.max-calls-per-caller | 0         | a whole number from 1 to 10000
                    dbmcp.http.max-held-bytes-per-caller | 1  | a whole number from 4194304 to 1073741824
                    dbmcp.connections.max-waiting   | -1        | a whole number from 0 to 10000
                    dbmcp.http.max-depth            | 65        | a whole number from 8 to 64
                    dbmcp.http.allowed-origins      | a.example | a comma-separated list of origins (scheme://host:port) or *
                    dbmcp.query.default-timeout     | PT6M      | a duration from PT0.01S to PT5M
                    dbmcp.query.default-timeout     | 30        | a duration from PT0.01S to PT5M (ISO 8601, such as PT30S)
                    dbmcp.query.lock-timeout        | PT0.5S    | a duration from PT1S to PT1H
                    dbmcp.query.max-params          | 0         | a whole number from 1 to 10000
                    dbmcp.query.default-max-rows    | 10001     | a whole number from 1 to 10000
                    dbmcp.schema.life               | PT2H      | a duration from PT0S to PT1H
                    dbmcp.connections.ad-hoc        | yes       | true or false
                    dbmcp.connections.allow-destinations | a b   | a comma-separated list of hosts, addresses or networks (10.0.0.0/8), each with :port or without
                    dbmcp.connections.deny-destinations  | 10.0.0.0/33 | a comma-separated list of hosts, addresses or networks (10.0.0.0/8), each with :port or without
                    dbmcp.auth                      | basic     | one of none, api-key
                    dbmcp.api-keys-file             | keys      | the absolute path of a file
                    dbmcp.connections.ad-hoc-access | admin     | one of read-only, read-write, full
                    """)
    void givenAWrongValue_whenRead_thenTheSettingAndTheValueAreNamed(
            String name, String value, String expected) {
        // GIVEN
        Map<String, String> wrong = Map.of(name, value);
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> settings(wrong));
        // THEN
        assertEquals(FailureKind.MISCONFIGURED, failure.kind());
        assertEquals(
                "Setting '" + name + "' must be " + expected + ", not '" + value + "'",
                failure.getMessage());
    }

    @Nested
    class SigningKeys {
        @Test
        void givenNone_whenRead_thenEachStartHasItsOwn() {
            // GIVEN
            SigningKey first = settings(Map.of()).signingKey();
            // WHEN
            SigningKey second = settings(Map.of()).signingKey();
            // THEN
            assertEquals(64, first.key().reveal().length());
            assertNotEquals(first.key(), second.key());
        }

        @Test
        void givenADollarInIt_whenRead_thenItIsTakenAsItStands() {
            // GIVEN
            String key = "0123456789${dbmcp.http.max-calls}0123456789";
            // WHEN
            Settings sut = settings(Map.of("dbmcp.signing-key", key));
            // THEN
            assertEquals(new Secret(key), sut.signingKey().key());
        }

        @Test
        void givenAShortOne_whenRead_thenItIsRefusedAndNotShown() {
            // GIVEN
            Map<String, String> weak = Map.of("dbmcp.signing-key", "hunter2");
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> settings(weak));
            // THEN
            assertEquals(
                    "Setting 'dbmcp.signing-key' must have at least 32 bytes, not 7",
                    failure.getMessage());
        }
    }

    @Nested
    class UnknownOnes {
        @Test
        void givenMisspeltNames_whenRead_thenAllAreNamedAndNoValueIs() {
            // GIVEN
            Map<String, String> misspelt =
                    Map.of("dbmcp.http.max-cals", "s3cret", "dbmcp.quary.max-rows", "5");
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> settings(misspelt));
            // THEN
            assertEquals(
                    "Unknown settings: dbmcp.http.max-cals, dbmcp.quary.max-rows",
                    failure.getMessage());
        }

        @Test
        void givenVariables_whenRead_thenOnlyUnknownOnesAreNamed() {
            // GIVEN
            Map<String, String> environment =
                    Map.of(
                            "DBMCP_HTTP_MAX_CALLS", "5",
                            "DBMCP_HTTP_MAX_CALS", "5",
                            "DBMCP_CONNECTION_PROD_HOST", "db",
                            "DBMCP_TEST_SERVER", "x",
                            "DBMCP_SHARED", "x");
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class,
                            () -> new Settings(SettingsOf.map(environment), LOCAL, environment));
            // THEN
            assertEquals(
                    "Unknown settings: DBMCP_CONNECTION_PROD_HOST, DBMCP_HTTP_MAX_CALS",
                    failure.getMessage());
        }

        @Test
        void givenAVariableInDottedSpelling_whenRead_thenItIsKnown() {
            // GIVEN
            Map<String, String> offered = Map.of("dbmcp.http.max.calls", "5");
            // WHEN
            Settings sut =
                    new Settings(
                            SettingsOf.map(offered), LOCAL, Map.of("DBMCP_HTTP_MAX_CALLS", "5"));
            // THEN
            assertEquals(200, sut.http().maxCalls());
            assertThrows(Failure.class, () -> settings(offered));
        }
    }

    @Test
    void givenAnUnusableFile_whenRead_thenTheStartFails() {
        // GIVEN
        ConnectionFile file =
                new ConnectionFile(Map.of("DATABASE_CONFIG_PATH", "/none/here.json"), Path.of(""));
        // WHEN
        Failure failure =
                assertThrows(
                        Failure.class,
                        () -> new Settings(SettingsOf.sources(file), LOCAL, Map.of()));
        // THEN
        assertEquals(
                "DATABASE_CONFIG_PATH names '/none/here.json', but there is no such file",
                failure.getMessage());
        assertFalse(failure.kind().retryable());
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(SettingsOf.map(values), LOCAL, Map.of());
    }
}
