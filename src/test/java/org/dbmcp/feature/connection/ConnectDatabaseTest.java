package org.dbmcp.feature.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.config.ValueSettings.Numbers;
import org.dbmcp.config.ValueSettings.SpatialForm;
import org.dbmcp.database.TestDatabases;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectDatabaseTest {
    private final Bench bench = new Bench();
    private final ConnectDatabase sut = on(bench);

    private static ConnectDatabase on(Bench bench) {
        return new ConnectDatabase(
                bench.databases, new CallerSettings(bench.policy, Bench.QUERIES));
    }

    private String arguments(String more) {
        return "{'type':'plain','host':'localhost','database':'%s','user':'sa','password':'%s'%s}"
                .formatted(bench.settings.database(), TestDatabases.PASSWORD, more);
    }

    private Failure refusal(String arguments) {
        return assertThrows(Failure.class, () -> Bench.call(sut, arguments));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void givenAName_whenCalled_thenConnectedUnderIt() {
        // GIVEN
        String arguments = arguments(",'name':'" + bench.name + "'");
        // WHEN
        var done = Bench.call(sut, arguments);
        // THEN
        var connection = done.structured().getJsonObject("connection");
        assertEquals(bench.name, connection.getString("name"));
        assertEquals("plain", connection.getString("type"));
        assertEquals("connected", connection.getString("status"));
        assertEquals("read-only", connection.getString("access"));
        assertEquals(
                "Successfully connected to plain database as '%s'".formatted(bench.name),
                done.structured().getString("message"));
        assertEquals(done.structured(), Bench.text(done));
        assertTrue(bench.databases.has(Caller.ANONYMOUS, bench.name));
    }

    @Test
    void givenNoName_whenCalled_thenOneIsMadeUp() {
        // GIVEN
        String arguments = arguments("");
        // WHEN
        var done = Bench.call(sut, arguments);
        // THEN
        assertEquals("plain_1", done.structured().getJsonObject("connection").getString("name"));
    }

    @Test
    void givenANameThatIsTaken_whenCalled_thenRefuses() {
        // GIVEN
        bench.open();
        // WHEN
        var refusal = refusal(arguments(",'name':'" + bench.name + "'"));
        // THEN
        assertEquals(FailureKind.NAME_TAKEN, refusal.kind());
        assertEquals("Connection '%s' already exists".formatted(bench.name), refusal.getMessage());
    }

    @Test
    void givenTheNameOfAStoredConfiguration_whenCalled_thenRefuses() {
        // GIVEN
        String arguments = arguments(",'name':'stored'");
        // WHEN
        var refusal = refusal(arguments);
        // THEN
        assertEquals(FailureKind.NAME_TAKEN, refusal.kind());
        assertEquals("Connection 'stored' already exists", refusal.getMessage());
        assertEquals("A stored configuration is called so: choose another name", refusal.hint());
    }

    @Test
    void givenNoType_whenCalled_thenSaysSo() {
        // GIVEN
        String arguments = "{'host':'localhost'}";
        // WHEN
        var refusal = refusal(arguments);
        // THEN
        assertEquals("Database type is required", refusal.getMessage());
    }

    @Test
    void givenMissingAndEmptyFields_whenCalled_thenNamesThem() {
        // GIVEN
        String arguments = "{'type':'pg','host':'localhost','user':'u','password':''}";
        // WHEN
        var refusal = refusal(arguments);
        // THEN
        assertEquals(
                "Failed to connect to pg database: "
                        + "Missing required configuration fields: database, password",
                refusal.getMessage());
    }

    @Test
    void givenAnUnknownType_whenCalled_thenNamesTheKnownOnes() {
        // GIVEN
        String arguments = arguments("").replace("plain", "oracle");
        // WHEN
        var refusal = refusal(arguments);
        // THEN
        assertEquals(
                "Failed to connect to oracle database: Unsupported database type: oracle. "
                        + "Supported types: plain, simple",
                refusal.getMessage());
    }

    @Test
    void givenAUrlForAType_whenCalled_thenIsNotRepeated() {
        // GIVEN
        String arguments = arguments("").replace("plain", "mysql://root:s3cret@db/shop");
        // WHEN
        var refusal = refusal(arguments);
        // THEN
        assertEquals(
                "Failed to connect to ? database: Unsupported database type: ?. "
                        + "Supported types: plain, simple",
                refusal.getMessage());
    }

    @Test
    void givenMoreAccessThanTheServerGrants_whenCalled_thenRefuses() {
        // GIVEN
        var policy =
                new ConnectionPolicy(
                        true,
                        AccessLevel.READ_ONLY,
                        20,
                        20,
                        100,
                        Duration.ofMinutes(10),
                        false,
                        Destinations.ANYWHERE);
        try (var strict = new Bench(policy)) {
            String arguments = arguments(",'access':'read-write'");
            // WHEN
            var refusal = assertThrows(Failure.class, () -> Bench.call(on(strict), arguments));
            // THEN
            assertEquals(FailureKind.ACCESS_DENIED, refusal.kind());
            assertEquals("The most is read-only", refusal.hint());
        }
    }

    @Test
    void givenOnlyStoredConnectionsAreAllowed_whenCalled_thenRefuses() {
        // GIVEN
        var policy =
                new ConnectionPolicy(
                        false,
                        AccessLevel.FULL,
                        20,
                        20,
                        100,
                        Duration.ofMinutes(10),
                        false,
                        Destinations.ANYWHERE);
        try (var strict = new Bench(policy)) {
            String arguments = arguments("");
            // WHEN
            var refusal = assertThrows(Failure.class, () -> Bench.call(on(strict), arguments));
            // THEN
            assertEquals(FailureKind.ACCESS_DENIED, refusal.kind());
            assertEquals(
                    "This server opens only connections that its operator stored",
                    refusal.getMessage());
        }
    }

    @Test
    void givenOptions_whenCalled_thenTheConnectionHasThem() {
        // GIVEN
        String options = "{'numbers':'js-safe','tinyint1AsBoolean':true,'maxCellBytes':64}";
        // WHEN
        Bench.call(sut, arguments(",'name':'%s','options':%s".formatted(bench.name, options)));
        // THEN
        assertEquals(
                new ValueSettings(Numbers.JS_SAFE, true, BinaryForm.BASE64, SpatialForm.WKT, 64),
                bench.databases.get(Caller.ANONYMOUS, bench.name).settings().values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'numbers':'exact'}   | options: 'numbers' must be one of: lossless, js-safe, native, not 'exact'
                    {'maxCellBytes':1}    | options: 'maxCellBytes' must be a whole number from 16 to 67108864, not '1'
                    {'maxCellBytes':65}   | options.maxCellBytes is 65, and 64 is the most here
                    {'tinyint1AsBoolean':1} | options: 'tinyint1AsBoolean' must be true or false, not '1'
                    {'password':'x'}      | options has only these keys: numbers, tinyint1AsBoolean, binary, spatial, maxCellBytes
                    """)
    void givenWrongOptions_whenCalled_thenSaysWhatTheyMayBe(String options, String message) {
        // GIVEN
        String arguments = arguments(",'options':" + options);
        // WHEN
        Failure refusal = refusal(arguments);
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, refusal.kind());
        assertEquals(message, refusal.getMessage());
    }
}
