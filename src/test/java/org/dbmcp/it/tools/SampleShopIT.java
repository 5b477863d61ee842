package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.ApplicationEnvironment;
import org.microshed.testing.jupiter.MicroShedTest;

/** What a newcomer sees: a server without any configuration, as the build starts it. */
@MicroShedTest
class SampleShopIT {
    private final Assistant sut =
            new Assistant(URI.create(ApplicationEnvironment.Resolver.load().getApplicationURL()));

    @AfterEach
    void leave() {
        sut.close();
    }

    @Test
    void givenNoConfiguration_whenShown_thenThereIsTheSample() {
        // GIVEN // WHEN
        JsonObject answer = sut.call("show_configurations", Map.of());

        // THEN
        JsonObject sample = answer.getJsonObject("configurations").getJsonObject("sample");
        assertEquals("h2", sample.getString("type"));
    }

    @Test
    void givenTheSample_whenUsedByItsName_thenAnswersWithoutConnecting() {
        // GIVEN // WHEN
        JsonObject answer =
                sut.query(
                        "sample",
                        "SELECT count(*) AS tables FROM information_schema.tables"
                                + " WHERE table_schema = 'PUBLIC'");

        // THEN
        assertEquals(1, answer.getInt("rowCount"));
        assertTrue(Integer.parseInt(answer.getJsonArray("rows").getJsonArray(0).getString(0)) > 3);
    }

    @Test
    void givenTheSample_whenConnectedFromConfig_thenHasThatName() {
        // GIVEN
        String name = TestDatabase.freshName("c");

        // WHEN
        JsonObject answer =
                sut.call(
                        "connect_from_config",
                        Map.of("configName", "sample", "connectionName", name));

        // THEN
        assertEquals(name, answer.getJsonObject("connection").getString("name"));
        assertEquals("sample", answer.getString("configUsed"));
        assertEquals(1, sut.query(name, "SELECT 1").getInt("rowCount"));
        sut.call("close_connection", Map.of("connection", name));
    }
}
