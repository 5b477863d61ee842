package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonArray;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Has sequences, but no types of its own and no materialized views. */
class MariaDbKindsIT extends KindsContract {
    MariaDbKindsIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }

    @Override
    Map<String, List<String>> kinds() {
        return Map.of(
                "function", List.of("twice"),
                "procedure", List.of("tidy"),
                "sequence", List.of("ticket_numbers"),
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
    void givenAnIndexThatTheOptimizerPassesOver_whenDescribed_thenNotVisible() {
        // GIVEN
        String sql = "CREATE TABLE seen (a INT, b INT, KEY a (a) IGNORED, KEY b (b))";
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
