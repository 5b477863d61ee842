package org.dbmcp.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the official Inspector, in both eras. */
class InspectorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Npm npm;

    @BeforeAll
    static void install() {
        npm = Npm.installed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern", "legacy"})
    void givenAnEra_whenToolsAreListed_thenAllAreThere(String era) throws Exception {
        // GIVEN
        List<String> arguments = inspector(era, "--method", "tools/list");
        // WHEN
        JsonObject listed = run(arguments);
        // THEN
        assertEquals(
                Tools.NAMES,
                listed.getJsonArray("tools")
                        .getValuesAs(tool -> tool.asJsonObject().getString("name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern", "legacy"})
    void givenTheSchemas_whenCheckedStrictly_thenNoneIsObjectedTo(String era) throws Exception {
        // GIVEN
        List<String> arguments = inspector(era, "--method", "tools/list", "--strict");
        // WHEN
        try (Program program = started(arguments)) {
            Outcome outcome = program.finished(PATIENCE);
            // THEN
            assertEquals(0, outcome.exit(), outcome.said());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern", "legacy"})
    void givenMariaDb_whenAToolIsCalled_thenItAnswersOrSaysWhyNot(
            String era, @On(Engine.MARIADB) TestDatabase database) throws Exception {
        // GIVEN
        Sleeping sleeping = Sleeping.on(database);
        connect(era, sleeping);
        // WHEN
        JsonObject answer = run(query(era, sleeping, "SELECT 40 + 2 AS answer"));
        Outcome failed = finished(query(era, sleeping, "SELECT * FROM no_such_table"));
        // THEN
        assertEquals(
                "[[42]]",
                answer.getJsonObject("structuredContent").getJsonArray("rows").toString());
        assertTrue(failed.out().contains("sql_invalid"), failed.said());
    }

    @Test
    void givenARunningStatement_whenTheInspectorIsKilled_thenItStopsInTheDatabase(
            @On(Engine.MARIADB) TestDatabase database) throws Exception {
        // GIVEN
        Sleeping sleeping = Sleeping.on(database);
        connect("modern", sleeping);
        try (Program program = started(query("modern", sleeping, sleeping.sql()))) {
            sleeping.awaitRunning(1);
            // WHEN
            program.kill();
            // THEN
            sleeping.awaitRunning(0);
        }
    }

    private static void connect(String era, Sleeping sleeping) throws Exception {
        List<String> arguments =
                inspector(era, "--method", "tools/call", "--tool-name", "connect_database");
        sleeping.connect().forEach((key, value) -> argument(arguments, key, value));
        run(arguments);
    }

    private static List<String> query(String era, Sleeping sleeping, String sql) {
        List<String> arguments =
                inspector(era, "--method", "tools/call", "--tool-name", "execute_query");
        argument(arguments, "connection", sleeping.marker());
        argument(arguments, "sql", sql);
        return arguments;
    }

    private static void argument(List<String> arguments, String key, Object value) {
        arguments.addAll(List.of("--tool-arg", key + "=" + value));
    }

    private static List<String> inspector(String era, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--cli", Endpoint.url(), "--transport", "http"));
        all.addAll(List.of("--protocol-era", era));
        all.addAll(List.of(arguments));
        return all;
    }

    private static JsonObject run(List<String> arguments) throws Exception {
        Outcome outcome = finished(arguments);
        assertEquals(0, outcome.exit(), outcome.said());
        return Json.createReader(new StringReader(outcome.out())).readObject();
    }

    private static Outcome finished(List<String> arguments) throws Exception {
        try (Program program = started(arguments)) {
            return program.finished(PATIENCE);
        }
    }

    private static Program started(List<String> arguments) {
        return npm.program(
                "@modelcontextprotocol/inspector/clients/launcher/build/index.js", arguments);
    }
}
