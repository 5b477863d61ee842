package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.WatchedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What MariaDB tells where its performance schema is on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedMariaDbIT {
    /** Whether it counts what is read by an index. */
    private static final String COUNT =
            "UPDATE performance_schema.setup_instruments SET ENABLED = '%s'"
                    + " WHERE NAME = 'wait/io/table/sql/handler'";

    private WatchedMariaDb server;

    @BeforeAll
    void start() {
        server = WatchedMariaDb.started();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void givenStatements_whenAskedByCalls_thenTheMostCalledFirst() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server.database());
                Background other = new Background(bed)) {
            other.run("CREATE TABLE t (id INT PRIMARY KEY)");
            for (int i = 0; i < 7; i++) {
                other.run("INSERT INTO t VALUES (" + i + ")");
            }
            TopQueries sut = new TopQueries(bed.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer =
                    Bench.text(
                            Bench.call(
                                    sut,
                                    "{'connection':'"
                                            + bed.name
                                            + "','orderBy':'calls','limit':1}"));
            // THEN
            assertTrue(answer.getBoolean("available"), answer::toString);
            List<JsonObject> queries = answer.getJsonArray("queries").getValuesAs(JsonObject.class);
            assertEquals(1, queries.size());
            assertEquals("INSERT INTO `t` VALUES (?)", queries.getFirst().getString("sql").strip());
            assertEquals(7, queries.getFirst().getInt("calls"));
            assertEquals(7, queries.getFirst().getInt("rows"));
            double share = queries.getFirst().getJsonNumber("share").doubleValue();
            assertTrue(share > 0 && share < 1, answer::toString);
        }
    }

    @Test
    void givenAStatementThatIsPreparedOnTheServer_whenAsked_thenItIsSaidThatItIsNotCounted()
            throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server.database())) {
            // WHEN
            JsonObject answer = Prepared.asked(bed);
            // THEN
            assertFalse(answer.toString().contains("FROM prepared p"), answer::toString);
            assertEquals(
                    "[\"What drivers prepare on the server is not counted; statements on"
                            + " information_schema, performance_schema and mysql are left out\"]",
                    answer.getJsonArray("notes").toString());
        }
    }

    @Test
    void givenAnIndexThatNothingReads_whenChecked_thenItIsNamedUntilItIsUsed() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server.database())) {
            bed.execute(
                    "CREATE TABLE wide (id INT PRIMARY KEY AUTO_INCREMENT, word CHAR(200), n INT)",
                    "INSERT INTO wide (word, n) SELECT CONCAT(seq, REPEAT('y', 90)), 1 FROM seq_1_to_12000",
                    "CREATE INDEX idle ON wide (word)",
                    "ANALYZE TABLE wide");
            bed.execute(COUNT.formatted("NO"));
            JsonObject blind = unused(bed);
            bed.execute(COUNT.formatted("YES"));
            // WHEN
            JsonObject check = unused(bed);
            bed.execute(
                    "SELECT n FROM wide FORCE INDEX (idle) WHERE word = CONCAT(5, REPEAT('y', 90))");
            // THEN
            assertEquals("unknown", blind.getString("verdict"));
            assertTrue(blind.getString("why").endsWith("wait/io/table/sql/handler is off"));
            assertEquals("1 found", check.getString("figure"), check::toString);
            assertTrue(
                    check.getJsonArray("subjects").getString(0).startsWith("wide.idle, not used"));
            assertEquals("ok", unused(bed).getString("verdict"));
        }
    }

    private static JsonObject unused(Bed bed) {
        DatabaseHealth sut = new DatabaseHealth(bed.databases, Bench.QUERIES);
        String asked = "{'connection':'%s','checks':['unused-indexes']}".formatted(bed.name);
        return Bench.text(Bench.call(sut, asked)).getJsonArray("checks").getJsonObject(0);
    }
}
