package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.Test;

class EmbeddedTopQueriesTest {
    @Test
    void givenADatabaseThatKeepsNoAccount_whenAsked_thenHowToSwitchItOn() {
        // GIVEN
        try (Bed bed = Bed.embedded()) {
            TopQueries sut = new TopQueries(bed.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer = Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'}"));
            // THEN
            assertTrue(answer.getBoolean("success"));
            assertFalse(answer.getBoolean("available"));
            assertEquals(
                    "SET QUERY_STATISTICS TRUE, as an administrator of the database",
                    answer.getString("howToEnable"));
        }
    }
}
