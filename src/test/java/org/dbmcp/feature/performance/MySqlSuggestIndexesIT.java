package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MySqlSuggestIndexesIT extends SuggestIndexesContract {
    private final TestDatabase server;

    MySqlSuggestIndexesIT(@On(Engine.MYSQL) TestDatabase server) {
        this.server = server;
    }

    @Override
    protected Bed bed() throws SQLException {
        return Bed.on(server);
    }

    @Override
    protected String count(String table, String columns) {
        return "ANALYZE TABLE %s UPDATE HISTOGRAM ON %s".formatted(table, columns);
    }

    @Override
    protected String analyze(String table) {
        return "ANALYZE TABLE " + table;
    }

    @Test
    void givenAnAccountOfStatements_whenAskedWithoutAny_thenForTheCostliest() throws SQLException {
        // GIVEN
        try (Background other = new Background(bed)) {
            other.run("SELECT COUNT(*) FROM sale s WHERE s.state = 'none' AND s.day_no = 7");
        }
        // WHEN
        JsonObject answer = answer("");
        // THEN
        assertEquals("top_queries", answer.getString("basedOn"));
        List<String> columns =
                answer.getJsonArray("suggestions").stream()
                        .map(each -> each.asJsonObject().getJsonArray("columns").toString())
                        .toList();
        assertTrue(columns.contains("[\"day_no\",\"state\"]"), answer::toString);
    }

    @Test
    void givenAnIndexThatTheOptimizerPassesOver_whenAsked_thenItIsOfNoUse() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE unseen AS SELECT * FROM sale",
                "ALTER TABLE unseen ADD KEY hidden (buyer_id) INVISIBLE, ADD KEY shown (day_no)",
                analyze("unseen"));
        // WHEN
        JsonObject hidden = answer(",'sql':['SELECT * FROM unseen WHERE buyer_id = 5']");
        JsonObject shown = answer(",'sql':['SELECT * FROM unseen WHERE day_no = 5']");
        // THEN
        assertEquals(1, hidden.getJsonArray("suggestions").size(), hidden::toString);
        assertEquals(0, shown.getJsonArray("suggestions").size(), shown::toString);
    }
}
