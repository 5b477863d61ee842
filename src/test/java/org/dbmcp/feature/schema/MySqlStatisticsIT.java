package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlStatisticsIT extends StatisticsContract {
    MySqlStatisticsIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected String[] analyze() {
        return new String[] {
            "ANALYZE TABLE pets UPDATE HISTOGRAM ON kind, old, legs, born", "ANALYZE TABLE pets"
        };
    }

    @Override
    protected void assertSaid(JsonObject table) {
        // of triggers and references alone
        assertFalse(table.getString("notTold").contains("statistics"), table::toString);
        assertTrue(
                table.getJsonArray("statistics").toString().contains("commonValues"),
                table::toString);
    }
}
