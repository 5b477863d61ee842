package org.dbmcp.feature.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.database.TestDatabases;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShowConfigurationsTest {
    private final Bench bench = new Bench();
    private final ShowConfigurations sut = new ShowConfigurations(bench.databases);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void givenStoredBrokenAndImportedOnes_whenShown_thenAllAndNoPassword() {
        // GIVEN
        bench.databases.remember(Caller.ANONYMOUS, Map.of("mine", bench.settings), false);
        // WHEN
        var answer = Bench.call(sut, "{}").structured();
        // THEN
        var shown = answer.getJsonObject("configurations");
        assertEquals(List.of("stored", "broken", "mine"), List.copyOf(shown.keySet()));
        assertEquals("plain", shown.getJsonObject("stored").getString("type"));
        assertEquals("host is missing", shown.getJsonObject("broken").getString("fault"));
        assertEquals("imported", shown.getJsonObject("mine").getString("source"));
        assertEquals(
                "Found 3 database configurations available for use with connect_from_config",
                answer.getString("message"));
        assertFalse(answer.toString().contains(TestDatabases.PASSWORD));
    }
}
