package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.access.AccessLevel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The original's cases on its configuration are among these. */
class StoredConnectionReaderTest {
    private static final String COMPLETE =
            """
            "type":"postgresql","host":"db","database":"app","user":"u","password":"p"\
            """;

    @TempDir private Path directory;
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void givenNothing_whenRead_thenThereIsTheSample() {
        // GIVEN
        // WHEN
        StoredConnections sut = read();
        // THEN
        StoredConnection sample = sut.all().getFirst();
        assertEquals(1, sut.all().size());
        assertEquals("sample", sample.name());
        assertEquals("h2", sample.settings().type());
        assertEquals("shop", sample.settings().database());
        assertEquals(AccessLevel.READ_WRITE, sample.settings().access());
        assertEquals("built in", sample.source());
    }

    @Nested
    class TheFile {
        @Test
        void givenACompleteEntry_whenRead_thenEveryKeyCounts() {
            // GIVEN
            write(
                    "database-config.json",
                    """
                    {"default": {%s,"port":5433,"ssl":true,"maxConnections":7,"idleTimeout":1000,
                     "connectionTimeout":2000,"acquireTimeout":3000,"access":"full"}}
                    """
                            .formatted(COMPLETE));
            // WHEN
            StoredConnections sut = read();
            // THEN
            assertEquals(
                    new StoredConnection(
                            "default",
                            new ConnectionSettings(
                                    "postgresql",
                                    "db",
                                    5433,
                                    "app",
                                    "u",
                                    new Secret("p"),
                                    TlsSettings.VERIFIED,
                                    AccessLevel.FULL,
                                    new PoolSettings(
                                            7,
                                            Duration.ofSeconds(1),
                                            Duration.ofSeconds(2),
                                            Duration.ofSeconds(3))),
                            null,
                            "file"),
                    sut.named("default").orElseThrow());
        }

        @Test
        void givenTwoEntries_whenRead_thenBothAreThereAndNoOther() {
            // GIVEN
            write("config.json", "{\"b\": {%s}, \"a\": {%s}}".formatted(COMPLETE, COMPLETE));
            // WHEN
            StoredConnections sut = read();
            // THEN
            assertEquals(
                    List.of("a", "b"), sut.all().stream().map(StoredConnection::name).toList());
            assertTrue(sut.named("c").isEmpty());
        }

        @Test
        void givenMinimalEntry_whenRead_thenTheDefaultsAreTheOriginalsAndReadOnly() {
            // GIVEN
            write("config.json", "{\"a\": {%s}}".formatted(COMPLETE));
            // WHEN
            ConnectionSettings settings = read().named("a").orElseThrow().settings();
            // THEN
            assertEquals(0, settings.port());
            assertEquals(TlsSettings.OFF, settings.tls());
            assertEquals(AccessLevel.READ_ONLY, settings.access());
            assertEquals(PoolSettings.DEFAULTS, settings.pool());
        }

        @Test
        void givenSeveralFiles_whenRead_thenTheExplicitOneWins() {
            // GIVEN
            write("database-config.json", "{\"near\": {%s}}".formatted(COMPLETE));
            write("config.json", "{\"other\": {%s}}".formatted(COMPLETE));
            write("mine.json", "{\"mine\": {%s}}".formatted(COMPLETE));
            // WHEN
            StoredConnections implicit = read();
            environment.put("DATABASE_CONFIG_PATH", "mine.json");
            StoredConnections explicit = read();
            // THEN
            assertEquals("near", implicit.all().getFirst().name());
            assertEquals(1, implicit.all().size());
            assertEquals("mine", explicit.all().getFirst().name());
            assertEquals(1, explicit.all().size());
        }

        @Test
        void givenAFileWhereTheServerWasStarted_whenRead_thenItIsFound() throws IOException {
            // GIVEN
            write("config.json", "{\"a\": {%s}}".formatted(COMPLETE));
            environment.put("OLDPWD", directory.toString());
            Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
            // WHEN
            ConnectionFile file = new ConnectionFile(environment, elsewhere);
            // THEN
            assertEquals("db", file.getValue("dbmcp.connection.a.host"));
        }

        @Test
        void givenARelativePath_whenStartedElsewhere_thenItAndTheSecretBesideItAreFound()
                throws IOException {
            // GIVEN
            write("mine.json", "{\"a\": {\"password\": {\"file\": \"secret.txt\"}}}");
            write("secret.txt", "beside");
            environment.put("DATABASE_CONFIG_PATH", "mine.json");
            environment.put("OLDPWD", directory.toString());
            Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
            // WHEN
            ConnectionFile file = new ConnectionFile(environment, elsewhere);
            // THEN
            assertEquals("beside", file.getValue("dbmcp.connection.a.password"));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                textBlock =
                        """
                        {"a": {"host":"x","host":"y"}} | it is not one JSON object with unique keys
                        {"a": {}} x                    | it is not one JSON object with unique keys
                        [1]                            | it is not one JSON object with unique keys
                        {"a": {"password":"s3cret}     | it is not one JSON object with unique keys
                        """)
        void givenMalformedJson_whenRead_thenTheFileIsNamedAndNothingOfItIsShown(
                String json, String why) {
            // GIVEN
            Path file = write("config.json", json);
            // WHEN
            String fault =
                    new ConnectionFile(environment, directory)
                            .getValue(StoredConnectionReader.FILE_FAULT);
            // THEN
            String start = "The file of stored connections, '" + file + "', is unusable: " + why;
            assertEquals(start, fault.substring(0, start.length()));
            assertFalse(fault.contains("s3cret"), fault);
        }
    }

    @Nested
    class BrokenEntries {
        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                textBlock =
                        """
                        {"type":"mysql","host":"h","database":"d","user":"u"} | Missing required configuration fields: password
                        {"type":"mysql"}                     | Missing required configuration fields: host, database, user, password
                        {"host":"h"}                         | Missing required configuration field: type
                        {"type":"h2"}                        | Missing required configuration fields: database
                        {"tipe":"mysql"}                     | Unknown key 'tipe'; did you mean 'type'?
                        {"max_conections":3}                 | Unknown key 'max_conections'; did you mean 'maxConnections'?
                        {"password":["s3cret"]}              | 'password' must not be an array
                        {"password":"${NOT_SET_ANYWHERE}"}   | 'password' refers to the variable NOT_SET_ANYWHERE, which is not set
                        {"password":{"file":"/none/x"}}      | 'password' refers to a file that cannot be read: /none/x
                        {"password":{"file":"a\\u0000b"}}     | 'password' refers to what is no path of a file
                        {"password":{"fil":"/none/x"}}       | 'password' must be a plain value or {"file": "path of a secret"}
                        {}                                   | It is empty
                        5                                    | It must be a JSON object
                        """)
        void givenABrokenEntry_whenRead_thenItsFaultIsKeptAndTheOthersLive(
                String json, String fault) {
            // GIVEN
            write("config.json", "{\"bad\": %s, \"good\": {%s}}".formatted(json, COMPLETE));
            // WHEN
            StoredConnections sut = read();
            // THEN
            assertEquals(
                    Optional.of(new StoredConnection("bad", null, fault, "file")),
                    sut.named("bad"));
            assertNull(sut.named("good").orElseThrow().fault());
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                textBlock =
                        """
                        port           | 0           | 'port' must be a whole number from 1 to 65535, not '0'
                        port           | "5432abc"   | 'port' must be a whole number from 1 to 65535, not '5432abc'
                        ssl            | "yes"       | 'ssl' must be true or false, not 'yes'
                        sslMode        | "prefer"    | 'sslMode' must be disable, require, verify-ca or verify-full, not 'prefer'
                        sslRootCert    | "/x.pem"    | 'sslRootCert' needs 'sslMode' verify-ca or verify-full
                        sslCert        | "/x.pem"    | 'sslCert' and 'sslKey' need each other
                        sslKey         | "/x.pem"    | 'sslCert' and 'sslKey' need each other
                        access         | "all"       | 'access' must be read-only, read-write or full, not 'all'
                        maxConnections | 101         | 'maxConnections' must be a whole number from 1 to 100, not '101'
                        idleTimeout    | 1.5         | 'idleTimeout' must be a whole number from 1 to 2147483647, not '1.5'
                        host           | "a/b?c=d"   | host must be a host name or an IP address, without port, scheme or brackets
                        """)
        void givenAWrongValue_whenRead_thenTheKeyAndTheValueAreNamed(
                String key, String value, String fault) {
            // GIVEN
            String rest =
                    COMPLETE.replace(
                            "\"host\":\"db\",", key.equals("host") ? "" : "\"host\":\"db\",");
            write("config.json", "{\"bad\": {%s,\"%s\":%s}}".formatted(rest, key, value));
            // WHEN
            StoredConnection sut = read().named("bad").orElseThrow();
            // THEN
            assertEquals(fault, sut.fault());
        }

        @ParameterizedTest
        @ValueSource(strings = {"absent.pem", "text.pem", "empty.pem", "", "a\u0000b"})
        void givenNoFileOfCertificates_whenRead_thenItIsRefused(String name) {
            // GIVEN
            write("text.pem", "-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n");
            write("empty.pem", "");
            String file = directory + "/" + name;
            JsonObject entry =
                    Json.createObjectBuilder()
                            .add("type", "mysql")
                            .add("host", "db")
                            .add("database", "app")
                            .add("user", "u")
                            .add("password", "p")
                            .add("ssl", true)
                            .add("sslRootCert", file)
                            .build();
            write("config.json", "{\"bad\": " + entry + "}");
            // WHEN
            StoredConnection sut = read().named("bad").orElseThrow();
            // THEN
            assertEquals(
                    "'sslRootCert' must be a readable PEM file of certificates, not '%s'"
                            .formatted(file),
                    sut.fault());
        }
    }

    @Nested
    class Secrets {
        @Test
        void givenReferences_whenRead_thenTheyAreResolvedOnceAndNoMore() {
            // GIVEN
            environment.put("MY_PASSWORD", "a${HOME}b$c\\");
            write("secret.txt", "from ${file}\n");
            write(
                    "config.json",
                    """
                    {"one": {%s}, "two": {%s}, "three": {%s}}
                    """
                            .formatted(
                                    withPassword("\"x${MY_PASSWORD}\""),
                                    withPassword("{\"file\":\"secret.txt\"}"),
                                    withPassword("\"$${MY_PASSWORD}\"")));
            // WHEN
            StoredConnections sut = read();
            // THEN
            assertEquals("xa${HOME}b$c\\", password(sut, "one"));
            assertEquals("from ${file}", password(sut, "two"));
            assertEquals("${MY_PASSWORD}", password(sut, "three"));
        }

        @Test
        void givenADollarInAVariable_whenRead_thenItStaysAsItIs() {
            // GIVEN
            environment.put("PROD_DB_PASSWORD", "${DB_HOST}$$\\${x}");
            // WHEN
            complete("PROD");
            // THEN
            assertEquals("${DB_HOST}$$\\${x}", password(read(), "prod"));
        }

        @Test
        void givenABrokenEntry_whenPrinted_thenNoSecretShows() {
            // GIVEN
            write("config.json", "{\"a\": {\"type\":\"pg\",\"password\":\"s3cret\",\"x\":1}}");
            // WHEN
            String printed = read().toString();
            // THEN
            assertFalse(printed.contains("s3cret"), printed);
        }

        private static String withPassword(String json) {
            return COMPLETE.replace("\"p\"", json);
        }

        private static String password(StoredConnections sut, String name) {
            return sut.named(name).orElseThrow().settings().password().reveal();
        }
    }

    @Nested
    class Environment {
        @Test
        void givenTwoNames_whenRead_thenBothAreExact() {
            // GIVEN
            complete("PROD");
            complete("DEV");
            environment.put("PROD_DB_SSL", "TRUE");
            environment.put("DEV_DB_SSL", "false");
            environment.put("DEV_DB_PORT", "3307");
            environment.put("PROD_DB_ACCESS", "read-write");
            // WHEN
            StoredConnections sut = read();
            // THEN
            ConnectionSettings prod = sut.named("prod").orElseThrow().settings();
            ConnectionSettings dev = sut.named("dev").orElseThrow().settings();
            assertEquals(2, sut.all().size());
            assertEquals(TlsSettings.VERIFIED, prod.tls());
            assertEquals(AccessLevel.READ_WRITE, prod.access());
            assertEquals("PROD-host", prod.host());
            assertEquals(TlsSettings.OFF, dev.tls());
            assertEquals(3307, dev.port());
            assertEquals("environment", sut.named("prod").orElseThrow().source());
        }

        @Test
        void givenPoolParameters_whenRead_thenTheyAreMilliseconds() {
            // GIVEN
            complete("PROD");
            environment.put("PROD_DB_MAX_CONNECTIONS", "9");
            environment.put("PROD_DB_IDLE_TIMEOUT", "30000");
            environment.put("PROD_DB_CONNECTION_TIMEOUT", "1000");
            environment.put("PROD_DB_ACQUIRE_TIMEOUT", "2000");
            // WHEN
            PoolSettings pool = read().named("prod").orElseThrow().settings().pool();
            // THEN
            assertEquals(
                    new PoolSettings(
                            9,
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(2)),
                    pool);
        }

        @Test
        void givenOtherPatterns_whenRead_thenTheyAreIgnored() {
            // GIVEN
            environment.put("INVALID_PROD_TYPE", "mysql");
            environment.put("PROD_TYPE", "mysql");
            environment.put("DB_PROD_TYPE", "mysql");
            environment.put("prod_DB_TYPE", "mysql");
            environment.put("EMPTY_DB_TYPE", "");
            // WHEN
            StoredConnections sut = read();
            // THEN
            assertEquals("sample", sut.all().getFirst().name());
        }

        @Test
        void givenBothForms_whenRead_thenThereAreExactlyTwo() {
            // GIVEN
            environment.put("DB_HOST", "single");
            environment.put("DB_TYPE", "mysql");
            environment.put("DB_NAME", "d");
            environment.put("DB_USER", "u");
            environment.put("DB_PASSWORD", "p");
            environment.put("DB_PORT", "3310");
            complete("SPECIAL");
            // WHEN
            StoredConnections sut = read();
            // THEN
            assertEquals(
                    List.of("default", "special"),
                    sut.all().stream().map(StoredConnection::name).toList());
            assertEquals(3310, sut.named("default").orElseThrow().settings().port());
        }

        @Test
        void givenANameWithDb_whenRead_thenTheNameIsAsLongAsItCanBe() {
            // GIVEN
            complete("A_DB_B");
            // WHEN
            StoredConnections sut = read();
            // THEN
            assertEquals("a_db_b", sut.all().getFirst().name());
        }

        @Test
        void givenAFileToo_whenRead_thenTheEnvironmentWinsKeyByKey() {
            // GIVEN
            write("config.json", "{\"default\": {%s}}".formatted(COMPLETE));
            environment.put("DB_HOST", "single");
            environment.put("DB_USER", "single");
            environment.put("DEFAULT_DB_USER", "named");
            // WHEN
            StoredConnection sut = read().named("default").orElseThrow();
            // THEN
            assertEquals("single", sut.settings().host());
            assertEquals("named", sut.settings().user());
            assertEquals("app", sut.settings().database());
            assertEquals("file and environment", sut.source());
        }

        @Test
        void givenAnUnknownParameter_whenRead_thenTheFaultNamesIt() {
            // GIVEN
            complete("PROD");
            environment.put("PROD_DB_HOTS", "x");
            // WHEN
            StoredConnection sut = read().named("prod").orElseThrow();
            // THEN
            assertEquals("Unknown key 'HOTS'; did you mean 'host'?", sut.fault());
        }
    }

    private void complete(String name) {
        environment.put(name + "_DB_TYPE", "mysql");
        environment.put(name + "_DB_HOST", name.replace("_", "") + "-host");
        environment.put(name + "_DB_NAME", "app");
        environment.put(name + "_DB_USER", "u");
        environment.putIfAbsent(name + "_DB_PASSWORD", "p");
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredConnections read() {
        return new StoredConnectionReader(
                        SettingsOf.sources(
                                new ConnectionFile(environment, directory),
                                new ConnectionVariables(environment)))
                .read();
    }
}
