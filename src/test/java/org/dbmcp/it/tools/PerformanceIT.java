package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Health, sessions and advice through the whole server. */
@ExtendWith(SharedServer.class)
class PerformanceIT {
    private final LibertyServer server;
    private final List<TestDatabase> databases;

    PerformanceIT(
            LibertyServer server,
            @On(Engine.POSTGRESQL) TestDatabase postgresql,
            @On(Engine.MYSQL) TestDatabase mysql,
            @On(Engine.MARIADB) TestDatabase mariadb) {
        this.server = server;
        this.databases = List.of(postgresql, mysql, mariadb);
    }

    /** The oldest one has no structured content, by which connections are named. */
    @ParameterizedTest
    @EnumSource(value = Revision.class, names = "R2025_03_26", mode = EXCLUDE)
    void givenOneConnectionToEachProduct_whenLookedAt_thenEachTellsOfItself(Revision revision) {
        try (Assistant sut = new Assistant(server, revision)) {
            for (TestDatabase database : databases) {
                // GIVEN
                String connection = sut.connect(database);
                Map<String, Object> one = Map.of("connection", connection);
                // WHEN
                JsonObject health =
                        sut.text(
                                "database_health",
                                Map.of(
                                        "connection",
                                        connection,
                                        "checks",
                                        List.of("connections", "primary-keys")));
                // THEN
                assertEquals(2, health.getJsonArray("checks").size(), health::toString);
                assertTrue(sut.text("active_queries", one).containsKey("sessions"));
                assertTrue(sut.text("top_queries", one).containsKey("available"));
                assertTrue(sut.text("suggest_indexes", one).containsKey("suggestions"));
            }
            JsonObject all = sut.text("database_health", Map.of("connection", "*"));
            assertTrue(all.getJsonArray("databases").size() >= databases.size(), all::toString);
        }
    }
}
