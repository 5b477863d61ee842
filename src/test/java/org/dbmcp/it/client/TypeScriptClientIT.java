package org.dbmcp.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official TypeScript clients, one of each era and one of stdio, on real databases. */
class TypeScriptClientIT {
    private static Npm npm;

    @BeforeAll
    static void install() {
        npm = Npm.installed();
    }

    @Test
    void givenTheClientOf2026_whenItWorksOnPostgreSql_thenEachStepSucceeds(
            @On(Engine.POSTGRESQL) TestDatabase database) throws Exception {
        // GIVEN
        Sleeping sleeping = Sleeping.on(database);
        // WHEN
        JsonObject seen = run("modern.mjs", sleeping);
        // THEN
        assertEquals("2026-07-28", seen.getString("version"));
        assertAllSteps(seen, sleeping);
    }

    @Test
    void givenTheClientOf2025_whenItWorksOnMySql_thenEachStepSucceeds(
            @On(Engine.MYSQL) TestDatabase database) throws Exception {
        // GIVEN
        Sleeping sleeping = Sleeping.on(database);
        // WHEN
        JsonObject seen = run("legacy.mjs", sleeping);
        // THEN
        assertEquals("2025-11-25", seen.getString("version"));
        assertAllSteps(seen, sleeping);
    }

    @Test
    void givenAClientOfStdio_whenMcpRemoteBridgesIt_thenEachStepSucceeds(
            @On(Engine.MARIADB) TestDatabase database) throws Exception {
        // GIVEN
        Sleeping sleeping = Sleeping.on(database);
        // WHEN
        JsonObject seen = run("bridged.mjs", sleeping);
        // THEN
        assertEquals("database-mcp-server", seen.getJsonObject("server").getString("name"));
        assertAllSteps(seen, sleeping);
    }

    private static JsonObject run(String script, Sleeping sleeping) throws Exception {
        String table = table(sleeping);
        sleeping.database().execute("CREATE TABLE " + table + " (id INT PRIMARY KEY, note TEXT)");
        List<String> arguments =
                List.of(Endpoint.url(), sleeping.connectJson(), sleeping.sql(), table);
        try (Program program = npm.script(script, arguments)) {
            sleeping.awaitRunningUnless(program::hasEnded);
            program.say("cancel");
            sleeping.awaitRunning(0);
            Outcome outcome = program.finished(Duration.ofSeconds(20));
            assertEquals(0, outcome.exit(), outcome.said());
            return Json.createReader(new StringReader(outcome.out())).readObject();
        } finally {
            sleeping.database().execute("DROP TABLE " + table);
        }
    }

    /** The table that the client looks at. */
    private static String table(Sleeping sleeping) {
        return sleeping.marker().replace("sleeper", "letters");
    }

    private static void assertAllSteps(JsonObject seen, Sleeping sleeping) {
        assertEquals(Tools.NAMES, strings(seen, "tools"));
        JsonObject connection = seen.getJsonObject("connected").getJsonObject("connection");
        assertEquals(sleeping.marker(), connection.getString("name"));
        assertEquals("[[\"Grüße\"]]", seen.getJsonObject("answer").getJsonArray("rows").toString());
        assertLooked(seen, sleeping);
        JsonObject failed = seen.getJsonObject("failed");
        assertTrue(failed.getBoolean("isError"));
        assertFalse(failed.getJsonObject("error").getBoolean("success"));
        assertEquals("sql_invalid", failed.getJsonObject("error").getString("code"));
        assertTrue(seen.getJsonObject("cancelled").containsKey("rejected"), seen.toString());
        assertTrue(seen.getJsonObject("closed").getBoolean("success"));
    }

    private static void assertLooked(JsonObject seen, Sleeping sleeping) {
        String table = table(sleeping);
        TestDatabase database = sleeping.database();
        String schema = database.engine() == Engine.POSTGRESQL ? "public" : database.database();
        assertEquals(List.of("table " + schema + "." + table), strings(seen, "found"));
        assertEquals(List.of("id", "note"), strings(seen, "columns"));
        String start =
                "Answer this question from the connection \"%s\": How many?\nStart from the table \"%s\""
                        .formatted(sleeping.marker(), table);
        assertEquals(start, seen.getString("prompt").substring(0, start.length()));
        assertEquals(List.of(table), strings(seen, "completed"));
    }

    private static List<String> strings(JsonObject object, String array) {
        return object.getJsonArray(array).getValuesAs(JsonString::getString);
    }
}
