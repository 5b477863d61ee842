package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

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

    @Test
    void givenLettersThatAreNotRead_whenDescribed_thenItIsSaid() throws SQLException {
        // GIVEN
        database.execute("ALTER TABLE pets MODIFY old VARCHAR(20) CHARACTER SET latin2");
        database.execute(analyze());
        // WHEN
        JsonObject table = described(database);
        // THEN
        assertFalse(column(table, "old").containsKey("commonValues"), table::toString);
        assertEquals(
                "Of columns in other character sets than UTF-8 and latin1 no values are told",
                table.getString("notTold"));
    }
}
