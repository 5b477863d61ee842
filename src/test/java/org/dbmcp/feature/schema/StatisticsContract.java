package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.access.Caller;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB tell of the values of a table that was analyzed. */
abstract class StatisticsContract {
    protected final TestDatabase database;
    private DatabaseManager databases;

    StatisticsContract(TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    /** Statements that make the server look at the values of the table {@code pets}. */
    protected abstract String[] analyze();

    @BeforeEach
    void fill() throws SQLException {
        database.execute(
                "CREATE TABLE numbers (n INT PRIMARY KEY)",
                "INSERT INTO numbers VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)",
                "CREATE TABLE pets (id INT PRIMARY KEY, kind VARCHAR(20) CHARACTER SET utf8mb4,"
                        + " old VARCHAR(20) CHARACTER SET latin1, legs INT, born DATE)",
                """
                INSERT INTO pets SELECT s.i, CASE WHEN s.i < 60 THEN 'naïve "dog"'
                        WHEN s.i < 90 THEN 'Kätzchen 猫' END,
                    CASE WHEN s.i < 80 THEN 'née' ELSE 'x' END, CASE WHEN s.i < 75 THEN 4 ELSE 2 END,
                    DATE '2020-01-01' + INTERVAL s.i DAY
                FROM (SELECT a.n * 10 + b.n AS i FROM numbers a, numbers b) s
                """);
    }

    @AfterEach
    void close() {
        databases.closeAll();
    }

    /** What a login is told of the table. */
    final JsonObject described(TestDatabase as) throws SQLException {
        databases = RichSchema.of(database).manager(Bench.OPEN);
        databases.open(Caller.ANONYMOUS, "c", RichSchema.settings(as));
        DescribeTable sut = new DescribeTable(databases, Bench.QUERIES);
        return Bench.call(sut, "{'connection':'c','tables':['pets'],'statistics':true}")
                .structured()
                .getJsonArray("tables")
                .getJsonObject(0);
    }

    /** What is known of the values of a column. */
    static JsonObject column(JsonObject table, String name) {
        return table.getJsonArray("statistics").stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("column").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(table));
    }

    @Test
    void givenATableThatWasAnalyzed_whenDescribed_thenItsCommonValues() throws SQLException {
        // GIVEN
        database.execute(analyze());
        // WHEN
        JsonObject table = described(database);
        // THEN
        JsonObject kind = column(table, "kind");
        assertEquals(
                "[\"naïve \\\"dog\\\"\",\"Kätzchen 猫\"]",
                kind.getJsonArray("commonValues").toString(),
                table::toString);
        assertEquals(0.1, kind.getJsonNumber("nullShare").doubleValue(), 0.001);
        assertEquals(0.6, share(kind, 0), 0.001);
        assertEquals(2, kind.getInt("distinctValues"));
        JsonObject legs = column(table, "legs");
        assertEquals("[\"4\",\"2\"]", legs.getJsonArray("commonValues").toString());
        assertEquals(0.75, share(legs, 0), 0.001);
        assertEquals("2", legs.getString("low"));
        assertEquals("4", legs.getString("high"));
        assertEquals(
                "[\"née\",\"x\"]", column(table, "old").getJsonArray("commonValues").toString());
        JsonObject born = column(table, "born");
        assertEquals("2020-01-01", born.getString("low").substring(0, 10));
        assertEquals("2020-04-09", born.getString("high").substring(0, 10));
        assertEquals(100, column(table, "id").getInt("distinctValues"));
        assertFalse(table.containsKey("notTold"));
    }

    private static double share(JsonObject column, int index) {
        return column.getJsonArray("commonShares").getJsonNumber(index).doubleValue();
    }

    @Test
    void givenATableThatWasNot_whenDescribed_thenWhatItsIndexesTell() throws SQLException {
        // GIVEN
        database.execute("ANALYZE TABLE numbers");
        // WHEN
        JsonObject table = described(database);
        // THEN
        assertFalse(column(table, "kind").containsKey("commonValues"), table::toString);
        assertFalse(column(table, "kind").containsKey("low"), table::toString);
        assertTrue(table.getString("notTold").contains("no statistics were collected; ANALYZE"));
    }

    @Test
    void givenALoginOfFewRights_whenItLooks_thenWhatItMayNotReadIsSaid() throws SQLException {
        // GIVEN
        database.execute(analyze());
        String reader = TestDatabase.freshName("r");
        database.execute(
                "CREATE USER %s@'%%' IDENTIFIED BY 'p'".formatted(reader),
                "GRANT SELECT ON pets TO %s@'%%'".formatted(reader));
        // WHEN
        JsonObject table = described(database.as(reader, "p"));
        // THEN
        assertSaid(table);
        assertFalse(table.getJsonArray("statistics").toString().contains("missing"));
    }

    @Test
    void givenAViewWhoseDefinitionIsHidden_whenDescribed_thenThatIsSaid() throws SQLException {
        // GIVEN
        String reader = TestDatabase.freshName("r");
        database.execute(
                "DROP TABLE pets",
                "CREATE VIEW pets AS SELECT n FROM numbers",
                "CREATE USER %s@'%%' IDENTIFIED BY 'p'".formatted(reader),
                "GRANT SELECT ON pets TO %s@'%%'".formatted(reader));
        // WHEN
        JsonObject view = described(database.as(reader, "p"));
        // THEN
        assertFalse(view.containsKey("definition"), view::toString);
        assertTrue(view.getString("notTold").contains("definition (with SHOW VIEW)"));
    }

    /** What a login may read that may only read the table. */
    protected abstract void assertSaid(JsonObject table);
}
