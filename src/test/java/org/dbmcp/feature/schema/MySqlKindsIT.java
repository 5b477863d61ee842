package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Has no sequences, types of its own or materialized views. */
class MySqlKindsIT extends KindsContract {
    MySqlKindsIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }

    @Override
    Map<String, List<String>> kinds() {
        return Map.of(
                "function", List.of("twice"),
                "procedure", List.of("tidy"),
                "trigger", List.of("orders.orders_stamp"));
    }

    @Override
    List<String> partitions() {
        return List.of("p2024: RANGE (year(`at`)) 2025", "p2025: RANGE (year(`at`)) 2026");
    }

    @Override
    String domain() {
        return "varchar(10)";
    }

    @Test
    void givenAnEnumAndASet_whenDescribed_thenWhatTheyAllow() {
        // GIVEN
        String sql = "CREATE TABLE moods (a ENUM('glad','it''s, \"so\"'), b SET('x','y'), c INT)";
        RichSchema.run(database(), sql);
        // WHEN
        JsonArray columns = described("moods", "'sample':0").getJsonArray("columns");
        RichSchema.run(database(), "DROP TABLE moods");
        // THEN
        assertEquals(
                "[\"glad\",\"it's, \\\"so\\\"\"]",
                columns.getJsonObject(0).get("allowed").toString());
        assertEquals("[\"x\",\"y\"]", columns.getJsonObject(1).get("allowed").toString());
        assertFalse(columns.getJsonObject(2).containsKey("allowed"));
    }

    @Test
    void givenExpressionsAndTexts_whenDescribed_thenAsTheyWereWritten() {
        // GIVEN
        String sql =
                "CREATE TABLE written (a VARCHAR(20) DEFAULT 'current_timestamp', b VARCHAR(9)"
                        + " DEFAULT ('new'), c DATETIME DEFAULT CURRENT_TIMESTAMP, d INT DEFAULT 1,"
                        + " e VARCHAR(30) AS (CONCAT(a, 'it''s \\\\')),"
                        + " CONSTRAINT known CHECK (a <> '?'), f VARCHAR(9) DEFAULT 'it''s')";
        RichSchema.run(database(), sql);
        // WHEN
        JsonObject table = described("written", "'sample':0");
        RichSchema.run(database(), "DROP TABLE written");
        // THEN
        JsonArray columns = table.getJsonArray("columns");
        assertEquals(
                List.of(
                        "'current_timestamp'",
                        "_utf8mb4'new'",
                        "CURRENT_TIMESTAMP",
                        "1",
                        "concat(`a`,_utf8mb4'it\\'s \\\\')",
                        "'it''s'"),
                columns.getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("default", each.getString("generated", "")))
                        .toList());
        assertEquals(
                "(`a` <> _utf8mb4'?')",
                table.getJsonArray("checks").getJsonObject(0).getString("expression"));
    }

    @Test
    void givenAnIndexThatTheOptimizerPassesOver_whenDescribed_thenNotVisible() {
        // GIVEN
        String sql = "CREATE TABLE seen (a INT, b INT, KEY a (a) INVISIBLE, KEY b (b))";
        RichSchema.run(database(), sql);
        // WHEN
        JsonArray indexes = described("seen", "'sample':0").getJsonArray("indexes");
        RichSchema.run(database(), "DROP TABLE seen");
        // THEN
        assertEquals(
                "[{\"name\":\"a\",\"method\":\"btree\",\"visible\":false,\"columns\":[\"a\"]},"
                        + "{\"name\":\"b\",\"method\":\"btree\",\"columns\":[\"b\"]}]",
                indexes.toString());
    }
}
