package org.dbmcp.feature.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.database.TestDatabases;
import org.dbmcp.failure.Failure;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectFromConfigTest {
    private final Bench bench = new Bench();
    private final ConnectFromConfig sut =
            new ConnectFromConfig(bench.databases, new CallerSettings(bench.policy, Bench.QUERIES));

    @AfterEach
    void close() {
        bench.close();
    }

    private void rememberWithoutPassword() {
        ConnectionSettings given = bench.settings;
        var imported =
                new ConnectionSettings(
                        given.type(),
                        given.host(),
                        given.port(),
                        given.database(),
                        given.user(),
                        Secret.NONE,
                        given.tls(),
                        given.access(),
                        given.pool());
        bench.databases.remember(Caller.ANONYMOUS, Map.of("imported", imported), false);
    }

    private String refusal(String arguments) {
        return assertThrows(Failure.class, () -> Bench.call(sut, arguments)).getMessage();
    }

    @Test
    void givenAStoredConfiguration_whenCalled_thenConnectedUnderTheNameAskedFor() {
        // GIVEN
        String arguments = "{'configName':'stored','connectionName':'%s'}".formatted(bench.name);
        // WHEN
        var done = Bench.call(sut, arguments);
        // THEN
        assertEquals("stored", done.structured().getString("configUsed"));
        assertEquals(
                "Successfully connected to plain database as '%s' using config 'stored'"
                        .formatted(bench.name),
                done.structured().getString("message"));
    }

    @Test
    void givenNoConnectionName_whenCalled_thenThatOfTheConfiguration() {
        // GIVEN
        String arguments = "{'configName':'stored'}";
        // WHEN
        var done = Bench.call(sut, arguments);
        // THEN
        assertEquals("stored", done.structured().getJsonObject("connection").getString("name"));
    }

    @Test
    void givenNothing_whenCalled_thenDefaultIsNotFound() {
        // GIVEN
        String arguments = "{}";
        // WHEN
        String refusal = refusal(arguments);
        // THEN
        assertEquals("Configuration 'default' not found in config file", refusal);
    }

    @Test
    void givenABrokenConfiguration_whenCalled_thenSaysWhatIsWrong() {
        // GIVEN
        String arguments = "{'configName':'broken'}";
        // WHEN
        String refusal = refusal(arguments);
        // THEN
        assertEquals("Configuration 'broken' is unusable: host is missing", refusal);
    }

    @Test
    void givenAnImportedOneWithItsPassword_whenCalled_thenConnected() {
        // GIVEN
        rememberWithoutPassword();
        String arguments =
                "{'configName':'imported','password':'%s'}".formatted(TestDatabases.PASSWORD);
        // WHEN
        var done = Bench.call(sut, arguments);
        // THEN
        assertEquals("imported", done.structured().getString("configUsed"));
    }

    @Test
    void givenAnImportedOneWithoutPassword_whenCalled_thenAsksForIt() {
        // GIVEN
        rememberWithoutPassword();
        // WHEN
        String refusal = refusal("{'configName':'imported'}");
        // THEN
        assertEquals("Missing required configuration fields: password", refusal);
    }

    @Test
    void givenAPasswordForAnUnknownOne_whenCalled_thenIsNotFound() {
        // GIVEN
        String arguments = "{'configName':'none','password':'guess'}";
        // WHEN
        String refusal = refusal(arguments);
        // THEN
        assertEquals("Configuration 'none' not found in config file", refusal);
    }

    @Test
    void givenTheNameOfAnotherStoredOne_whenCalled_thenRefuses() {
        // GIVEN
        String arguments = "{'configName':'stored','connectionName':'broken'}";
        // WHEN
        String refusal = refusal(arguments);
        // THEN
        assertEquals("Connection 'broken' already exists", refusal);
    }

    @Test
    void givenAPasswordForAStoredOne_whenCalled_thenRefuses() {
        // GIVEN
        String arguments = "{'configName':'stored','password':'guess'}";
        // WHEN
        String refusal = refusal(arguments);
        // THEN
        assertEquals("password is only for imported configurations, which hold none", refusal);
    }
}
