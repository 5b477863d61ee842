package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import org.dbmcp.feature.Bench;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
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
                    "H2 cannot for a database that this server opens: only its"
                            + " administrator may, which is this server alone; explain_query"
                            + " with analyze measures one statement",
                    answer.getString("howToEnable"));
        }
    }

    @Test
    void givenADatabaseThatKeepsAnAccount_whenAsked_thenTheMostCalledFirst() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.embedded()) {
            bed.execute("CREATE TABLE t (id INT PRIMARY KEY)");
            keepAccount(bed);
            try (Background other = new Background(bed)) {
                for (int i = 0; i < 7; i++) {
                    other.run("INSERT INTO t SELECT COALESCE(MAX(id), 0) + 1 FROM t");
                }
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
            JsonObject first = answer.getJsonArray("queries").getJsonObject(0);
            assertTrue(first.getString("sql").startsWith("INSERT INTO t SELECT"), answer::toString);
            assertEquals(7, first.getInt("calls"));
            assertFalse(answer.containsKey("howToEnable"));
        }
    }

    /** As its administrator would, whose password only this process knows. */
    private static void keepAccount(Bed bed) throws SQLException {
        try (Connection connection = bed.connect()) {
            JdbcConnection session = connection.unwrap(JdbcConnection.class);
            ((SessionLocal) session.getSession()).getDatabase().setQueryStatistics(true);
        }
    }
}
