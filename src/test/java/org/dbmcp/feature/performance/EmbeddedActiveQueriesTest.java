package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.Test;

class EmbeddedActiveQueriesTest {
    @Test
    void givenADatabaseThatTellsAdministratorsOnly_whenAsked_thenItIsSaid() {
        // GIVEN
        try (Bed bed = Bed.embedded()) {
            ActiveQueries sut = new ActiveQueries(bed.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer = Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'}"));
            // THEN
            assertEquals(0, answer.getInt("count"));
            assertEquals(
                    "[\"This login may see its own sessions only\"]",
                    answer.getJsonArray("notes").toString());
        }
    }
}
