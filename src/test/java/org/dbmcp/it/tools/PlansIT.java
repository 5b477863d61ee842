package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans over the wire: of every product, by its stored connection, in both eras. */
@ExtendWith(SharedServer.class)
class PlansIT {
    private final LibertyServer server;

    PlansIT(LibertyServer server) {
        this.server = server;
    }

    static Stream<Arguments> cases() {
        return Stream.of("postgresql", "mysql", "mariadb", "h2")
                .flatMap(
                        product ->
                                Stream.of(Revision.R2026_07_28, Revision.R2025_11_25)
                                        .map(revision -> Arguments.of(product, revision)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenATable_whenExplained_thenThePlanAsTreeAndText(String product, Revision revision) {
        // GIVEN
        String table = TestDatabase.freshName("t");
        try (Assistant sut = new Assistant(server, revision)) {
            sut.query(product, "CREATE TABLE " + table + " (id INT PRIMARY KEY, n INT)");
            Map<String, Object> arguments =
                    Map.of(
                            "connection",
                            product,
                            "sql",
                            "SELECT * FROM " + table + " WHERE n = ?",
                            "params",
                            List.of(5),
                            "analyze",
                            true,
                            "compareWith",
                            "SELECT * FROM " + table + " WHERE id = ?");

            // WHEN
            JsonObject answer = sut.call("explain_query", arguments);
            JsonObject text = sut.text("explain_query", arguments);

            // THEN
            assertTrue(answer.getBoolean("success"));
            assertTrue(answer.getBoolean("analyzed"));
            assertTrue(answer.getString("text").contains("Seq Scan on "), answer::toString);
            assertFalse(answer.getJsonObject("plan").getString("node").isEmpty());
            assertFalse(answer.getJsonObject("comparison").getString("verdict").isEmpty());
            assertEquals(answer.keySet(), text.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenAChange_whenAnalyzed_thenRefusedAndNothingIsLost(String product, Revision revision) {
        // GIVEN
        String table = TestDatabase.freshName("t");
        try (Assistant sut = new Assistant(server, revision)) {
            sut.query(product, "CREATE TABLE " + table + " (id INT PRIMARY KEY)");
            sut.query(product, "INSERT INTO " + table + " VALUES (1)");

            // WHEN
            JsonObject answer =
                    sut.refused(
                            "explain_query",
                            Map.of(
                                    "connection",
                                    product,
                                    "sql",
                                    "DELETE FROM " + table,
                                    "analyze",
                                    true));

            // THEN
            assertEquals("sql_refused", answer.getString("code"));
            assertEquals(1, sut.query(product, "SELECT id FROM " + table).getInt("rowCount"));
        }
    }
}
