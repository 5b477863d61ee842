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
        assertTrue(columns.contains("[\"state\",\"day_no\"]"), answer::toString);
    }
}
