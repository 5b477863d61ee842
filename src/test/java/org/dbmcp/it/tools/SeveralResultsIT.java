package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Procedures that give more than one result. */
@ExtendWith({Databases.class, SharedServer.class})
class SeveralResultsIT {
    private static final String PROCEDURE =
            "CREATE PROCEDURE three() BEGIN SELECT 'w' AS a; SELECT 'x' AS b, REPEAT('y', 40) AS c;"
                    + " SELECT 'p' AS d UNION ALL SELECT 'q' UNION ALL SELECT 'r'; END";

    private final RealDatabases databases;
    private final Assistant sut;

    SeveralResultsIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void givenAProcedure_whenCalled_thenTextAndDataTellOfAllItsResults(Engine engine)
            throws Exception {
        // GIVEN
        Map<String, Object> call = call(engine, 2);

        // WHEN
        JsonObject data = sut.call("execute_query", call);
        JsonObject text = sut.text("execute_query", call).getJsonObject("data");

        // THEN
        assertEquals("[[\"w\"]]", data.getJsonArray("rows").toString());
        JsonArray further = data.getJsonArray("furtherResults");
        JsonObject second = further.getJsonObject(0);
        JsonObject third = further.getJsonObject(1);
        String cut = "{\"$text\":{\"head\":\"" + "y".repeat(16) + "\",\"chars\":40}}";
        assertEquals("[[\"x\"," + cut + "]]", second.getJsonArray("rows").toString());
        assertFalse(second.getBoolean("truncated"));
        assertFalse(second.containsKey("truncation"));
        assertEquals("[[\"p\"],[\"q\"]]", third.getJsonArray("rows").toString());
        assertEquals(2, third.getInt("rowCount"));
        assertTrue(third.getBoolean("truncated"));
        assertEquals(
                "There are more than 2 rows: all of the statement was done, so do not send it again"
                        + " for them",
                third.getString("truncation"));
        assertEquals(1, data.getInt("truncatedCells"));
        assertEquals(
                "[\"1 value is cut: select a part of one, such as by SUBSTRING()\"]",
                data.getJsonArray("warnings").toString());
        assertTrue(data.getBoolean("truncated"));
        assertEquals("Not the first but a further result was cut", data.getString("truncation"));
        assertAgree(data, text);
    }

    private static void assertAgree(JsonObject data, JsonObject text) {
        JsonArray shown = text.getJsonArray("furtherResults");
        assertEquals(
                "[{\"b\":\"x\",\"c\":"
                        + data.getJsonArray("furtherResults")
                                .getJsonObject(0)
                                .getJsonArray("rows")
                                .getJsonArray(0)
                                .get(1)
                        + "}]",
                shown.getJsonObject(0).getJsonArray("rows").toString());
        assertEquals(
                "[{\"d\":\"p\"},{\"d\":\"q\"}]",
                shown.getJsonObject(1).getJsonArray("rows").toString());
        for (String each : new String[] {"truncated", "truncation", "truncatedCells", "warnings"}) {
            assertEquals(data.get(each), text.get(each), each);
        }
        for (String each : new String[] {"rowCount", "truncated", "truncation"}) {
            assertEquals(
                    data.getJsonArray("furtherResults").getJsonObject(1).get(each),
                    shown.getJsonObject(1).get(each),
                    each);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void givenAnotherFormat_whenCalled_thenTheTokensAreThoseOfAllResults(Engine engine)
            throws Exception {
        // GIVEN
        Map<String, Object> call = new HashMap<>(call(engine, 2));
        call.put("format", "csv");

        // WHEN
        JsonObject result = sut.client().callTool("execute_query", call);

        // THEN
        JsonArray blocks = result.getJsonArray("content");
        assertEquals(4, blocks.size());
        assertEquals("a\nw\n", blocks.getJsonObject(0).getString("text"));
        assertEquals("d\np\nq\n", blocks.getJsonObject(2).getString("text"));
        assertTrue(
                blocks.getJsonObject(3)
                        .getString("text")
                        .endsWith(
                                "Result 3: There are more than 2 rows: all of the statement was done, so"
                                        + " do not send it again for them"),
                blocks::toString);
        int tokens = result.getJsonObject("structuredContent").getInt("approximateTokens");
        assertTrue(tokens > 20, result::toString);
    }

    /** A call, on a connection whose values have at most 16 bytes. */
    private Map<String, Object> call(Engine engine, int maxRows) throws Exception {
        TestDatabase database = databases.of(engine).freshDatabase();
        database.execute(PROCEDURE);
        Map<String, Object> options = Map.of("options", Map.of("maxCellBytes", 16));
        Map<String, Object> call =
                new HashMap<>(Assistant.statement(sut.connect(database, options), "CALL three()"));
        call.put("maxRows", maxRows);
        return call;
    }
}
