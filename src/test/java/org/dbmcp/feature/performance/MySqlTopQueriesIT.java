package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MySqlTopQueriesIT {
    private final TestDatabase server;

    MySqlTopQueriesIT(@On(Engine.MYSQL) TestDatabase server) {
        this.server = server;
    }

    @Test
    void givenStatements_whenAskedByCalls_thenTheMostCalledFirst() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server);
                Background other = new Background(bed)) {
            other.run("CREATE TABLE t (id INT PRIMARY KEY)");
            for (int i = 0; i < 7; i++) {
                other.run("INSERT INTO t VALUES (" + i + ")");
            }
            other.run("SELECT COUNT(*) FROM t WHERE id > 2");
            // WHEN
            JsonObject answer = ask(bed, ",'orderBy':'calls','limit':1");
            // THEN
            assertTrue(answer.getBoolean("available"));
            List<JsonObject> queries = answer.getJsonArray("queries").getValuesAs(JsonObject.class);
            assertEquals(1, queries.size());
            assertEquals("INSERT INTO `t` VALUES (?)", queries.getFirst().getString("sql"));
            assertEquals(7, queries.getFirst().getInt("calls"));
            assertEquals(7, queries.getFirst().getInt("rows"));
            assertEquals(0, queries.getFirst().getInt("rowsExamined"));
            double share = queries.getFirst().getJsonNumber("share").doubleValue();
            assertTrue(share > 0 && share < 1, answer::toString);
        }
    }

    @Test
    void givenStatementsOnTheCatalogue_whenAsked_thenTheyAreLeftOutAndItIsSaid()
            throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server);
                Background other = new Background(bed)) {
            bed.execute("CREATE TABLE own (id INT)");
            other.run("SELECT COUNT(*) FROM own");
            other.run("SELECT COUNT(*) FROM information_schema.TABLES t");
            // WHEN
            ask(bed, "");
            JsonObject answer = ask(bed, "");
            // THEN
            String queries = answer.getJsonArray("queries").toString();
            assertTrue(queries.contains("`own`"), queries);
            assertFalse(queries.contains("_schema`"), queries);
            assertTrue(
                    answer.toString().contains("information_schema, performance_schema and mysql"),
                    answer::toString);
        }
    }

    @Test
    void givenAStatementThatIsPreparedOnTheServer_whenAsked_thenItsRunsAsLongAsItIsKept()
            throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            // WHEN
            JsonObject answer = Prepared.asked(bed);
            // THEN
            Prepared.assertCounted(answer);
        }
    }

    @Test
    void givenALoginThatMayNotSeeIt_whenAsked_thenWhichRightIsMissing() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server);
                Bed reader = bed.asReader()) {
            // WHEN
            JsonObject answer = ask(reader, "");
            // THEN
            assertFalse(answer.getBoolean("available"));
            String how = answer.getString("howToEnable");
            assertTrue(
                    how.startsWith("As an administrator: GRANT SELECT ON performance_schema.* TO"),
                    how);
        }
    }

    private static JsonObject ask(Bed bed, String more) {
        TopQueries sut = new TopQueries(bed.databases, Bench.QUERIES);
        return Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'" + more + "}"));
    }
}
