package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Node original answers wrongly, on every product, by its stored connection. */
@ExtendWith(SharedServer.class)
class ExactAnswersIT {
    private final Assistant sut;

    ExactAnswersIT(LibertyServer server) {
        this.sut = new Assistant(server);
    }

    /** The shared server stores a connection of each product under the product's name. */
    static List<String> products() {
        return List.of("postgresql", "mysql", "mariadb", "h2");
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @MethodSource("products")
    void givenSeveralStatements_whenExecuted_thenAreRefusedAndNoneRuns(String product) {
        // GIVEN
        String table = TestDatabase.freshName("t");

        // WHEN
        JsonObject answer =
                sut.refusedQuery(product, "CREATE TABLE " + table + " (id INT); SELECT 1");

        // THEN
        assertEquals("sql_refused", answer.getString("code"));
        assertEquals(0, tables(product, table));
    }

    @ParameterizedTest
    @MethodSource("products")
    void givenThreeRows_whenUpdated_thenCountsThree(String product) {
        // GIVEN
        String table = TestDatabase.freshName("t");
        sut.query(product, "CREATE TABLE " + table + " (id INT, v INT)");
        sut.query(product, "INSERT INTO " + table + " VALUES (1, 0), (2, 0), (3, 0)");

        // WHEN
        JsonObject answer = sut.query(product, "UPDATE " + table + " SET v = 1 WHERE v = 0");

        // THEN
        assertEquals(3, answer.getInt("affectedRows"));
        assertEquals(3, answer.getInt("rowCount"));
    }

    @ParameterizedTest
    @MethodSource("products")
    void givenDatesAndTimes_whenRead_thenAreNotShifted(String product) {
        // GIVEN
        String table = TestDatabase.freshName("t");
        String moment = product.startsWith("m") ? "DATETIME" : "TIMESTAMP";
        sut.query(product, "CREATE TABLE " + table + " (d DATE, m " + moment + ")");
        sut.query(
                product, "INSERT INTO " + table + " VALUES ('2026-03-29', '2026-03-29 02:30:00')");

        // WHEN
        JsonObject answer = sut.query(product, "SELECT d, m FROM " + table);

        // THEN
        assertEquals(
                "[[\"2026-03-29\",\"2026-03-29T02:30:00\"]]",
                answer.getJsonArray("rows").toString());
    }

    @ParameterizedTest
    @MethodSource("products")
    void givenABigNumber_whenRead_thenEveryDigitIsThere(String product) {
        // GIVEN
        String type = product.startsWith("m") ? "SIGNED" : "BIGINT";

        // WHEN
        JsonObject answer =
                sut.query(product, "SELECT CAST(9007199254740993 AS " + type + ") AS big");

        // THEN
        assertEquals("[[\"9007199254740993\"]]", answer.getJsonArray("rows").toString());
    }

    private long tables(String product, String name) {
        return sut.query(
                        product,
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE lower(table_name) = ?",
                        name)
                .getInt("rowCount");
    }
}
