package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MariaDbTopQueriesIT {
    @Test
    void givenAServerThatKeepsNoAccount_whenAsked_thenHowToSwitchItOn(
            @On(Engine.MARIADB) TestDatabase server) throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            TopQueries sut = new TopQueries(bed.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer = Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'}"));
            // THEN
            assertTrue(answer.getBoolean("success"));
            assertFalse(answer.getBoolean("available"));
            String how = answer.getString("howToEnable");
            assertTrue(how.startsWith("Set performance_schema=ON"), how);
        }
    }
}
