package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbStatisticsIT extends StatisticsContract {
    MariaDbStatisticsIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected String[] analyze() {
        return new String[] {"ANALYZE TABLE pets PERSISTENT FOR ALL"};
    }

    @Override
    protected void assertSaid(JsonObject table) {
        assertTrue(
                table.getString("notTold").startsWith("This login may not read mysql.column_stats"),
                table::toString);
        assertFalse(table.getJsonArray("statistics").toString().contains("commonValues"));
    }
}
