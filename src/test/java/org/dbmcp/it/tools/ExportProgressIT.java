package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Answer;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports that take their time: whoever asks hears how far they are, and may leave. */
@ExtendWith({Databases.class, SharedServer.class})
class ExportProgressIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RealDatabases databases;
    private final LibertyServer server;

    ExportProgressIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource({
        "R2026_07_28, POSTGRESQL",
        "R2026_07_28, MYSQL",
        "R2025_11_25, MARIADB",
        "R2025_11_25, POSTGRESQL"
    })
    void givenAProgressToken_whenTheExportIsSlow_thenItTellsHowFarItIs(
            Revision revision, Engine engine) throws Exception {
        databases.of(engine);
        try (Assistant sut = new Assistant(server, revision)) {
            // GIVEN
            JsonObject params =
                    Json.createObjectBuilder()
                            .add("name", "export_query")
                            .add("arguments", Json.createObjectBuilder(export(engine, 0.1, "nap")))
                            .add(
                                    "_meta",
                                    Json.createObjectBuilder().add("progressToken", "how far"))
                            .build();

            // WHEN
            Answer answer = sut.client().request("tools/call", params);

            // THEN
            JsonObject result = answer.result();
            assertFalse(result.getBoolean("isError", false), result::toString);
            assertEquals(30, result.getJsonObject("structuredContent").getInt("rowCount"));
            assertRising(
                    answer.messages().stream()
                            .map(JsonStructure::asJsonObject)
                            .filter(each -> !each.containsKey("id"))
                            .toList());
        }
    }

    private static void assertRising(List<JsonObject> events) {
        assertFalse(events.isEmpty());
        double before = 0;
        for (JsonObject each : events) {
            JsonObject params = each.getJsonObject("params");
            assertEquals("notifications/progress", each.getString("method"));
            assertEquals("how far", params.getString("progressToken"));
            double rows = params.getJsonNumber("progress").doubleValue();
            assertTrue(rows > before && rows <= 30, each::toString);
            assertTrue(params.getString("message").startsWith((int) rows + " rows, "));
            before = rows;
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningExport_whenTheModernClientLeaves_thenItsStatementEnds(Engine engine)
            throws Exception {
        TestDatabase database = databases.of(engine);
        try (Assistant sut = new Assistant(server, Revision.R2026_07_28)) {
            // GIVEN
            String id = TestDatabase.freshName("e");
            var answer = sut.client().startTool(id, "export_query", export(engine, 2, id));
            Eventually.isTrue("runs", PATIENCE, () -> database.running(id) == 1);

            // WHEN
            answer.cancel(true);

            // THEN
            Eventually.isTrue("ended", PATIENCE, () -> database.running(id) == 0);
        }
    }

    /** Thirty rows, each of which takes a while. */
    private static Map<String, Object> export(Engine engine, double seconds, String alias) {
        String nap = (engine == Engine.POSTGRESQL ? "pg_sleep(" : "SLEEP(") + seconds + ")";
        String sql =
                "WITH RECURSIVE d (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 30)"
                        + " SELECT n, "
                        + nap
                        + " AS "
                        + alias
                        + " FROM d";
        return Map.of("connection", engine.type(), "sql", sql);
    }
}
