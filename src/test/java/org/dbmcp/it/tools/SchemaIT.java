package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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

/** Schemas over HTTP, in the revisions that have structured content. */
@ExtendWith(SharedServer.class)
class SchemaIT {
    private final LibertyServer server;
    private final List<TestDatabase> databases;

    SchemaIT(
            LibertyServer server,
            @On(Engine.POSTGRESQL) TestDatabase postgresql,
            @On(Engine.MYSQL) TestDatabase mysql,
            @On(Engine.MARIADB) TestDatabase mariadb) {
        this.server = server;
        this.databases = List.of(postgresql, mysql, mariadb);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "R2025_03_26")
    void givenATableOnEachProduct_whenLookedFor_thenFoundDescribedAndRead(Revision revision) {
        try (Assistant sut = new Assistant(server, revision)) {
            for (TestDatabase database : databases) {
                // GIVEN
                String connection = sut.connect(database);
                String table = TestDatabase.freshName("parcels");
                sut.query(connection, "CREATE TABLE " + table + " (id INT PRIMARY KEY, note TEXT)");
                // WHEN
                JsonObject found =
                        sut.call(
                                "search_objects",
                                Map.of("connection", connection, "search", List.of(table)));
                JsonObject described =
                        sut.call(
                                "describe_table",
                                Map.of("connection", connection, "tables", List.of(table)));
                // THEN
                assertTrue(
                        found.getJsonArray("objects")
                                .getJsonObject(0)
                                .getString("name")
                                .endsWith(table));
                JsonObject description = described.getJsonArray("tables").getJsonObject(0);
                assertEquals(2, description.getJsonArray("columns").size());
                assertEquals("id", description.getJsonArray("primaryKey").getString(0));
                sut.query(connection, "DROP TABLE " + table);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "R2025_03_26")
    void givenTheScratchDatabase_whenItsResourcesAreListed_thenEachCanBeRead(Revision revision) {
        try (Assistant sut = new Assistant(server, revision)) {
            // GIVEN
            List<String> listed =
                    sut
                            .client()
                            .request("resources/list", JsonObject.EMPTY_JSON_OBJECT)
                            .result()
                            .getJsonArray("resources")
                            .stream()
                            .map(JsonValue::asJsonObject)
                            .map(each -> each.getString("uri"))
                            .toList();
            // WHEN
            JsonObject read =
                    sut.client()
                            .request(
                                    "resources/read",
                                    Json.createObjectBuilder()
                                            .add("uri", "db://h2/schemas")
                                            .build())
                            .result()
                            .getJsonArray("contents")
                            .getJsonObject(0);
            // THEN
            assertTrue(listed.contains("db://h2/schemas"), listed::toString);
            assertEquals("application/json", read.getString("mimeType"));
            assertTrue(read.getString("text").contains("db://h2/schema/PUBLIC"), read::toString);
        }
    }
}
