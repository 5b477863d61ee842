package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MariaDbSuggestIndexesIT extends SuggestIndexesContract {
    private final TestDatabase server;

    MariaDbSuggestIndexesIT(@On(Engine.MARIADB) TestDatabase server) {
        this.server = server;
    }

    @Override
    protected Bed bed() throws SQLException {
        return Bed.on(server);
    }

    @Override
    protected String count(String table, String columns) {
        return "SET STATEMENT histogram_type = JSON_HB FOR ANALYZE TABLE %s PERSISTENT FOR COLUMNS (%s) INDEXES ()"
                .formatted(table, columns);
    }

    @Override
    protected String analyze(String table) {
        return "ANALYZE TABLE " + table;
    }

    @Test
    void givenAnIndexThatTheOptimizerPassesOver_whenAsked_thenItIsOfNoUse() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE unseen AS SELECT * FROM sale",
                "ALTER TABLE unseen ADD KEY hidden (buyer_id) IGNORED, ADD KEY shown (day_no)",
                analyze("unseen"));
        // WHEN
        JsonObject hidden = answer(",'sql':['SELECT * FROM unseen WHERE buyer_id = 5']");
        JsonObject shown = answer(",'sql':['SELECT * FROM unseen WHERE day_no = 5']");
        // THEN
        assertEquals(1, hidden.getJsonArray("suggestions").size(), hidden::toString);
        assertEquals(0, shown.getJsonArray("suggestions").size(), shown::toString);
    }
}
