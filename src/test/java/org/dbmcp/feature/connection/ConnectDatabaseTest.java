package org.dbmcp.feature.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.database.TestDatabases;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectDatabaseTest {
    private final Bench bench = new Bench();
    private final ConnectDatabase sut = on(bench);

    private static ConnectDatabase on(Bench bench) {
        return new ConnectDatabase(bench.databases, new CallerSettings(bench.policy));
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
}
