package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.Test;

class HealthOfAllTest {
    @Test
    void givenABrokenConfiguration_whenAllAreChecked_thenItIsALineOfItsOwn() {
        // GIVEN
        try (Bench bench = new Bench()) {
            bench.open();
            DatabaseHealth sut = new DatabaseHealth(bench.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer = Bench.text(Bench.call(sut, "{'connection':'*'}"));
            // THEN
            List<JsonObject> lines = answer.getJsonArray("databases").getValuesAs(JsonObject.class);
            assertEquals(
                    List.of(bench.name, "stored", "broken"),
                    lines.stream().map(each -> each.getString("connection")).toList());
            assertEquals("unknown", lines.get(0).getString("verdict"));
            assertTrue(lines.get(0).getString("notTold").contains(" has no check of connections"));
            assertEquals("unknown", lines.get(2).getString("verdict"));
            assertTrue(lines.get(2).getString("error").contains("host is missing"));
            assertEquals(
                    "2 of 3 databases answered, 0 of them in a critical state.",
                    answer.getString("sentence"));
        }
    }
}
