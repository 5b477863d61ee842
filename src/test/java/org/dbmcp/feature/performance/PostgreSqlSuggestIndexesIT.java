package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgreSqlSuggestIndexesIT extends SuggestIndexesContract {
    private final TestDatabase server;

    PostgreSqlSuggestIndexesIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        this.server = server;
    }

    @Override
    protected Bed bed() throws SQLException {
        return Bed.on(server);
    }

    @Override
    protected String forget(String table, String column) {
        return "ANALYZE %s (id)".formatted(table);
    }

    @Override
    protected String analyze(String table) {
        return "ANALYZE " + table;
    }

    @Test
    void givenALargeTable_whenAsked_thenAnIndexThatIsInNobodysWay() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE large AS SELECT i AS id, i % 50000 AS kind"
                        + " FROM generate_series(1, 120000) i",
                "ANALYZE large");
        // WHEN
        JsonObject answer = answer(",'sql':['SELECT * FROM large WHERE kind = 5']");
        // THEN
        String ddl = answer.getJsonArray("suggestions").getJsonObject(0).getString("ddl");
        assertTrue(ddl.startsWith("CREATE INDEX CONCURRENTLY \"idx_large_kind\" ON "), ddl);
        bed.execute(ddl);
    }

    @Test
    void givenNoAccountOfStatements_whenAskedWithoutAny_thenWhatToDo() {
        // GIVEN
        // WHEN
        JsonObject answer = answer("");
        // THEN
        assertEquals("top_queries", answer.getString("basedOn"));
        assertEquals(0, answer.getJsonArray("suggestions").size());
        assertEquals(
                "The server keeps no account of statements: give statements as sql",
                answer.getJsonArray("notes").getString(0));
    }
}
