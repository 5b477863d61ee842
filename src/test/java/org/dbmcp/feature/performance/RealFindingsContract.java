package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is found in plans that a real planner made of real statistics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealFindingsContract {
    private final TestDatabase database;
    private Bed bed;
    private ExplainQuery sut;

    RealFindingsContract(TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    /** A query that gives the numbers 1 to 20,000 as n. */
    protected abstract String numbers();

    /** What is done to the empty database before anybody is connected. */
    protected List<String> settings(String name) {
        return List.of();
    }

    /** Statements that make the planner know the tables. */
    protected abstract String[] analyze();

    /** A statement for each finding that this product has, and is to be found without a run. */
    protected abstract Map<String, String> planned();

    /** A statement for each finding that needs a run. */
    protected abstract Map<String, String> measured();

    @BeforeAll
    void fill() throws SQLException {
        database.execute(settings(database.database()).toArray(String[]::new));
        bed = Bed.over(database, AccessLevel.FULL);
        sut = new ExplainQuery(bed.databases, Bench.QUERIES);
        bed.execute(
                "CREATE TABLE towns (id INT PRIMARY KEY, name VARCHAR(20) NOT NULL)",
                "CREATE TABLE people (id INT PRIMARY KEY, town INT NOT NULL, zip INT NOT NULL,"
                        + " shoe INT NOT NULL, code VARCHAR(20) NOT NULL, note VARCHAR(300))",
                "CREATE INDEX people_code ON people (code)",
                "CREATE INDEX people_shoe ON people (shoe)",
                "INSERT INTO towns SELECT n, CONCAT('Town ', n) FROM (%s) s WHERE n <= 200"
                        .formatted(numbers()),
                "INSERT INTO people SELECT n, MOD(n, 200), MOD(n, 200), MOD(n, 5000),"
                        + " CONCAT('', n), REPEAT('x', 290) FROM (%s) s".formatted(numbers()));
        bed.execute(analyze());
    }

    @AfterAll
    void close() {
        bed.close();
    }

    @Test
    void givenStatementsThatCostTooMuch_whenExplained_thenEachIsFound() {
        // GIVEN
        planned()
                .forEach(
                        (finding, sql) -> {
                            // WHEN
                            JsonObject answer = explain(sql, false);
                            // THEN
                            assertTrue(names(answer).contains(finding), finding + answer);
                        });
    }

    @Test
    void givenStatementsThatCostTooMuch_whenAnalyzed_thenEachIsFound() {
        // GIVEN
        measured()
                .forEach(
                        (finding, sql) -> {
                            // WHEN
                            JsonObject answer = explain(sql, true);
                            // THEN
                            assertTrue(names(answer).contains(finding), finding + answer);
                        });
    }

    @Test
    void givenTheAdviceForAScan_whenFollowed_thenNothingIsFoundAnyMore() throws SQLException {
        // GIVEN
        String sql = "SELECT id FROM people WHERE zip = 7";
        JsonObject before = explain(sql, false);
        // WHEN
        bed.execute(before.getJsonArray("findings").getJsonObject(1).getString("advice"));
        bed.execute(analyze());
        // THEN
        assertEquals(List.of("sequential-scan", "missing-index"), names(before));
        assertEquals(List.of(), names(explain(sql, false)));
        assertEquals(List.of(), names(explain(sql, true)));
    }

    @Test
    void givenAGoodStatement_whenAnalyzed_thenNothingIsFound() {
        // GIVEN
        String sql =
                "SELECT p.id, t.name FROM people p JOIN towns t ON t.id = p.town"
                        + " WHERE p.shoe = 77";
        // WHEN
        JsonObject answer = explain(sql, true);
        // THEN
        assertEquals(List.of(), names(answer), answer::toString);
    }

    @Test
    void givenAnAlias_whenExplained_thenTheAdviceNamesTheTableAndWhereItIs() {
        // GIVEN
        String sql = "SELECT p.id FROM people p WHERE p.note = 'y'";
        // WHEN
        JsonObject answer = explain(sql, false);
        // THEN
        String advice = answer.getJsonArray("findings").getJsonObject(1).getString("advice");
        assertEquals(
                "CREATE INDEX %s ON %s.%s (%s)"
                        .formatted(
                                quoted("people_note"),
                                quoted(schema()),
                                quoted("people"),
                                quoted("note")),
                advice);
    }

    @Test
    void givenNamesThatNeedQuotes_whenTheAdviceIsFollowed_thenItRuns() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE %s AS SELECT id, zip AS %s FROM people"
                        .formatted(quoted("Foo"), quoted("order")));
        bed.execute(analyze("Foo"));
        String sql =
                "SELECT id FROM %s WHERE %s = 7"
                        .formatted(quoted("Foo"), quoted("order"))
                        .replace("\"", "\\\"");
        // WHEN
        JsonObject before = explain(sql, false);
        bed.execute(before.getJsonArray("findings").getJsonObject(1).getString("advice"));
        bed.execute(analyze("Foo"));
        // THEN
        assertEquals(List.of("sequential-scan", "missing-index"), names(before));
        assertEquals(List.of(), names(explain(sql, false)));
    }

    /** A statement that makes the planner know this table. */
    protected String analyze(String table) {
        return analyze()[0].replaceFirst("TABLE .*|$", "TABLE " + quoted(table));
    }

    protected final String quoted(String name) {
        return bed.driver.quoted(name);
    }

    /** Where the tables are. */
    protected String schema() {
        return database.database();
    }

    private static List<String> names(JsonObject answer) {
        return answer.getJsonArray("findings").stream()
                .map(each -> each.asJsonObject().getString("finding"))
                .toList();
    }

    private JsonObject explain(String sql, boolean analyze) {
        return Bench.call(
                        sut,
                        "{'connection':'%s','sql':'%s','analyze':%s}"
                                .formatted(bed.name, sql.replace("'", "\\u0027"), analyze))
                .structured();
    }
}
