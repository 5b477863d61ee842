package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.feature.performance.ExplainQuery;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.tool.ToolResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What plans must tell on every product, and what asking for them must not do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExplainContract {
    private static final String BY_SIZE = "SELECT * FROM parts WHERE size = 5";
    private static final String BY_CODE = "SELECT * FROM parts WHERE code = '77'";

    private static final List<String> SHAPES =
            List.of(
                    "SELECT 1",
                    "SELECT * FROM parts WHERE 1 = 0",
                    "SELECT MIN(id), MAX(id) FROM parts",
                    "SELECT COUNT(*) FROM parts",
                    "SELECT id FROM parts WHERE size IN (0" + ", 1".repeat(3000) + ")",
                    "SELECT id FROM parts WHERE memo = '" + "it''s ".repeat(3000) + "'",
                    "SELECT DISTINCT size FROM parts ORDER BY size LIMIT 3",
                    "SELECT kind_id, SUM(size) FROM parts GROUP BY kind_id HAVING SUM(size) > 5",
                    "SELECT id, ROW_NUMBER() OVER (PARTITION BY kind_id ORDER BY size) FROM parts",
                    "SELECT id, SUM(size) OVER (ORDER BY id), RANK() OVER (ORDER BY memo)"
                            + " FROM parts WHERE id < 50 ORDER BY 3, 2",
                    "SELECT id FROM parts WHERE size IN (SELECT id FROM kinds) AND id < 9",
                    "SELECT id FROM parts WHERE size NOT IN (SELECT id FROM kinds) AND id < 9",
                    "SELECT id, (SELECT name FROM kinds k WHERE k.id = p.kind_id) FROM parts p"
                            + " WHERE id < 9 ORDER BY (SELECT MAX(id) FROM kinds WHERE id < p.id)",
                    "SELECT kind_id FROM parts GROUP BY kind_id"
                            + " HAVING COUNT(*) > (SELECT MIN(id) FROM kinds)",
                    "SELECT id FROM kinds UNION SELECT id FROM parts WHERE id < 9"
                            + " UNION ALL SELECT size FROM parts WHERE id < 5 ORDER BY 1",
                    "SELECT k.id FROM kinds k LEFT JOIN parts p ON p.kind_id = k.id AND p.size = 5"
                            + " WHERE p.id IS NULL",
                    "SELECT a.id FROM parts a JOIN parts b ON b.id = a.size JOIN kinds k"
                            + " ON k.id = b.kind_id JOIN kinds l ON l.name = k.name WHERE a.id < 9",
                    "SELECT x.m, y.n FROM (SELECT kind_id, MAX(size) m FROM parts GROUP BY kind_id) x"
                            + " JOIN (SELECT kind_id, COUNT(*) n FROM parts GROUP BY kind_id) y"
                            + " ON y.kind_id = x.kind_id ORDER BY x.m, y.n",
                    "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 9)"
                            + " SELECT n FROM r JOIN kinds ON kinds.id = r.n",
                    "WITH a AS (SELECT id FROM parts WHERE size = 1),"
                            + " b AS (SELECT id FROM a WHERE id > 3)"
                            + " SELECT COUNT(*) FROM a JOIN b ON a.id = b.id");

    private DatabaseManager manager;
    private ExplainQuery sut;

    protected abstract Driver driver();

    /** Settings of an empty database, and a session beside ours. */
    protected abstract ConnectionSettings settings() throws SQLException;

    protected abstract Connection connect() throws SQLException;

    /** A query that gives the numbers 1 to 20,000 as n. */
    protected abstract String numbers();

    /** What makes the planner know how many rows there are. */
    protected abstract List<String> analyze();

    /** Whether the rows that pass a condition are counted. */
    protected boolean countsRows() {
        return true;
    }

    /** A condition that converts the column code in every row. */
    protected String converted() {
        return "code = 77";
    }

    @BeforeAll
    void fill() throws SQLException {
        manager =
                new DatabaseManager(
                        new LocalRegistrations(),
                        new StoredConnections(List.of()),
                        Bench.OPEN,
                        new Drivers(List.of(driver())));
        manager.open(Caller.ANONYMOUS, "c", settings());
        sut = new ExplainQuery(manager, Bench.QUERIES);
        execute(
                "CREATE TABLE kinds (id INT PRIMARY KEY, name VARCHAR(20) NOT NULL)",
                "CREATE TABLE parts (id INT PRIMARY KEY, kind_id INT NOT NULL,"
                        + " code VARCHAR(20) NOT NULL, size INT NOT NULL, memo VARCHAR(200))",
                "CREATE INDEX parts_code ON parts (code)",
                "INSERT INTO kinds SELECT n, CONCAT('Kind ', n) FROM (%s) s WHERE n <= 50"
                        .formatted(numbers()),
                "INSERT INTO parts SELECT n, MOD(n, 50) + 1, CONCAT('', n), MOD(n, 1000),"
                        + " REPEAT('x', 100) FROM (%s) s".formatted(numbers()));
        execute(analyze().toArray(String[]::new));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long count(String condition) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT COUNT(*) FROM parts WHERE " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @AfterAll
    void close() {
        manager.closeAll();
    }

    @Test
    void givenAConditionWithoutIndex_whenExplained_thenTheScanAndWhatIsWrongWithIt() {
        // GIVEN
        // WHEN
        JsonObject answer = explain(BY_SIZE);
        // THEN
        assertTrue(answer.getBoolean("success"));
        assertFalse(answer.getBoolean("analyzed"));
        assertEquals(BY_SIZE, answer.getString("sql"));
        JsonObject scan = step(answer, "Seq Scan");
        assertEquals("parts", scan.getString("table").toLowerCase(Locale.ROOT));
        assertTrue(scan.getString("condition").toLowerCase(Locale.ROOT).contains("size"));
        assertFalse(scan.containsKey("index"));
        assertTrue(answer.getString("text").contains("Seq Scan on "), answer::toString);
        assertEquals(List.of("sequential-scan", "missing-index"), findings(answer));
        String advice = answer.getJsonArray("findings").getJsonObject(1).getString("advice");
        assertTrue(
                advice.toLowerCase(Locale.ROOT)
                        .replaceAll("[\"`]", "")
                        .matches("create index parts_size on \\w+\\.parts \\(size\\)"),
                advice);
    }

    @Test
    void givenAnIndex_whenExplained_thenItIsNamed() {
        // GIVEN
        // WHEN
        JsonObject answer = explain(BY_CODE);
        // THEN
        List<String> indexes =
                steps(answer.getJsonObject("plan")).stream()
                        .filter(each -> each.containsKey("index"))
                        .map(each -> each.getString("index").toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        assertEquals(List.of("parts_code"), indexes, answer::toString);
        assertEquals(List.of(), findings(answer));
    }

    @Test
    void givenAnalyze_whenExplained_thenWhatHappened() {
        // GIVEN
        // WHEN
        JsonObject answer = explain(BY_SIZE, true);
        // THEN
        assertTrue(answer.getBoolean("analyzed"));
        JsonObject scan = step(answer, "Seq Scan");
        assertTrue(Math.abs(scan.getInt("scannedRows") - 20_000) <= 1, scan::toString);
        assertEquals(countsRows() ? 20 : -1, scan.getInt("actualRows", -1));
        assertTrue(findings(answer).contains("sequential-scan"), answer::toString);
    }

    @Test
    void givenAChange_whenAnalyzed_thenRefusedAndNothingChanged() throws SQLException {
        // GIVEN
        for (String sql :
                List.of(
                        "UPDATE parts SET size = 77777 WHERE id = 1",
                        "DELETE FROM parts WHERE id = 1",
                        "INSERT INTO parts SELECT 0, 0, '', 77777, '' FROM kinds WHERE id = 1")) {
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> explain(sql, true));
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind());
            assertEquals(
                    "analyze runs the statement, so it takes only those that read",
                    failure.getMessage());
        }
        assertEquals(0, count("size = 77777"));
        assertEquals(1, count("id = 1"));
    }

    @Test
    void givenAChange_whenExplained_thenItsPlanAndNothingChanged() throws SQLException {
        // GIVEN
        for (String sql :
                List.of(
                        "UPDATE parts SET size = 77777 WHERE size = 6",
                        "DELETE FROM parts WHERE id = 1",
                        "DELETE FROM parts WHERE parts.id IN (1, 2)",
                        "INSERT INTO parts (id, kind_id, code, size) VALUES (0, 0, '', 77777)",
                        "INSERT INTO parts SELECT 0, 0, '', 77777, '' FROM kinds WHERE id = 1")) {
            // WHEN
            JsonObject answer = explain(sql);
            // THEN
            assertFalse(answer.getJsonObject("plan").getString("node").isEmpty());
        }
        assertEquals(0, count("size = 77777"));
        assertEquals(1, count("id = 1"));
    }

    @Test
    void givenASecondStatement_whenExplained_thenRefused() throws SQLException {
        // GIVEN
        String sql = BY_CODE + "; DELETE FROM parts";
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> explain(sql));
        // THEN
        assertEquals(FailureKind.SQL_REFUSED, failure.kind());
        assertEquals(20_000, count("id > 0"));
    }

    @Test
    void givenAnExplain_whenExplained_thenToldToLeaveItOut() {
        // GIVEN
        for (String sql : List.of("EXPLAIN " + BY_CODE, "explain analyze DELETE FROM parts")) {
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> explain(sql));
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind());
            assertEquals(
                    "Send the statement alone; analyze: true runs it and measures", failure.hint());
        }
    }

    @Test
    void givenWhatHasNoPlan_whenExplained_thenRefused() throws SQLException {
        // GIVEN
        for (String sql : List.of("DROP TABLE parts", "ANALYZE DELETE FROM parts", "parts")) {
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> explain(sql));
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind(), sql);
        }
        assertEquals(20_000, count("id > 0"));
    }

    @Test
    void givenAMistake_whenExplained_thenItsPlaceInTheStatementOfTheCaller() {
        // GIVEN
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> explain("SELECT * FROM parts WHERE nothing = 5"));
        // THEN
        assertEquals(FailureKind.SQL_INVALID, failure.kind());
        assertEquals(27, failure.position());
        assertTrue(failure.excerpt().startsWith("line 1: SELECT * FROM"), failure::excerpt);
    }

    @Test
    void givenASlowStatement_whenAnalyzed_thenStoppedAtItsDeadline() {
        // GIVEN
        String slow =
                "SELECT COUNT(*) FROM parts a, parts b, parts c WHERE a.size + b.size > c.size";
        // WHEN
        Failure failure =
                assertThrows(
                        Failure.class, () -> explain(slow, null, true, Optional.of(300), null));
        // THEN
        assertEquals(FailureKind.TIMED_OUT, failure.kind());
    }

    @Test
    void givenParameters_whenExplained_thenBound() {
        // GIVEN
        String[][] cases = {
            {"SELECT * FROM parts WHERE code = ?", "[\"77\"]"},
            {"SELECT * FROM parts WHERE code = $1", "[\"77\"]"},
            {"SELECT * FROM parts WHERE code = :code", "{\"code\":\"77\"}"}
        };
        for (String[] each : cases) {
            for (boolean analyze : List.of(false, true)) {
                // WHEN
                JsonObject answer = explain(each[0], each[1], analyze, Optional.empty(), null);
                // THEN
                assertTrue(
                        answer.toString().toLowerCase(Locale.ROOT).contains("parts_code"),
                        answer::toString);
            }
        }
    }

    @Test
    void givenOddTexts_whenExplained_thenThePlanIsRead() {
        // GIVEN
        List<String> odd =
                List.of(
                        "it's (size = 4)",
                        "a\"b",
                        "a\\",
                        "a\nb\tc",
                        "a\u0001b",
                        "*/ x",
                        "}",
                        "x\n    -> Table scan on y",
                        "-> Table scan on y  (cost=1 rows=1)");
        for (String text : odd) {
            for (boolean analyze : List.of(false, true)) {
                // WHEN
                String params = RecordWriter.value(List.of(text)).toString();
                JsonObject answer =
                        explain(
                                "SELECT * FROM parts WHERE memo = ?",
                                params,
                                analyze,
                                Optional.empty(),
                                null);
                // THEN
                assertEquals(1, count(answer, "Seq Scan"), answer::toString);
                assertTrue(findings(answer).contains("missing-index"), answer::toString);
            }
        }
    }

    @Test
    void givenManyShapes_whenExplained_thenEachPlanIsRead() {
        // GIVEN
        for (String sql : SHAPES) {
            for (boolean analyze : List.of(false, true)) {
                // WHEN
                JsonObject answer = explain(sql, analyze);
                // THEN
                assertFalse(answer.getJsonObject("plan").getString("node").isEmpty());
                assertEquals(
                        steps(answer.getJsonObject("plan")).size(),
                        answer.getString("text").lines().count());
            }
        }
    }

    private static long count(JsonObject answer, String node) {
        return steps(answer.getJsonObject("plan")).stream()
                .filter(each -> each.getString("node").equals(node))
                .count();
    }

    @Test
    void givenNoParameters_whenThereArePlaceholders_thenSaid() {
        // GIVEN
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> explain("SELECT * FROM parts WHERE code = ?"));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
        assertEquals(
                "The statement has 1 placeholder, and params has 0 values", failure.getMessage());
        assertEquals("A plan depends on values: give typical ones in params", failure.hint());
    }

    @Test
    void givenAConversionOfEveryRow_whenExplained_thenFound() {
        // GIVEN
        // WHEN
        JsonObject answer = explain("SELECT * FROM parts WHERE " + converted());
        // THEN
        assertEquals(List.of("sequential-scan", "implicit-cast"), findings(answer));
    }

    @Test
    void givenARival_whenExplained_thenWhichIsCheaper() {
        // GIVEN
        // WHEN
        JsonObject answer = explain(BY_SIZE, null, true, Optional.empty(), BY_CODE);
        // THEN
        JsonObject comparison = answer.getJsonObject("comparison");
        assertEquals(BY_CODE, comparison.getString("sql"));
        assertTrue(comparison.getString("text").toLowerCase(Locale.ROOT).contains("parts_code"));
        String verdict = comparison.getString("verdict");
        assertTrue(verdict.startsWith("The second statement is cheaper by a factor of "), verdict);
        assertTrue(comparison.getJsonObject("totals").containsKey("scannedRows"));
    }

    @Test
    void givenAJoin_whenAnalyzed_thenBothTables() {
        // GIVEN
        String join =
                "SELECT p.id, k.name FROM parts p JOIN kinds k ON k.id = p.kind_id"
                        + " WHERE p.size < 10 ORDER BY p.memo, p.id";
        // WHEN
        JsonObject answer = explain(join, true);
        // THEN
        List<String> nodes =
                steps(answer.getJsonObject("plan")).stream()
                        .map(each -> each.getString("node"))
                        .toList();
        assertTrue(nodes.stream().anyMatch(List.of("Hash Join", "Nested Loop")::contains));
        assertTrue(nodes.contains("Seq Scan"), answer::toString);
        assertTrue(answer.getString("text").contains("└─ "), answer::toString);
    }

    private static List<String> findings(JsonObject answer) {
        return answer.getJsonArray("findings").stream()
                .map(each -> each.asJsonObject().getString("finding"))
                .toList();
    }

    private static JsonObject step(JsonObject answer, String node) {
        return steps(answer.getJsonObject("plan")).stream()
                .filter(each -> each.getString("node").equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }

    private static List<JsonObject> steps(JsonObject plan) {
        List<JsonObject> steps = new ArrayList<>(List.of(plan));
        if (plan.get("children") instanceof JsonArray children) {
            children.forEach(each -> steps.addAll(steps(each.asJsonObject())));
        }
        return steps;
    }

    protected final JsonObject explain(String sql) {
        return explain(sql, false);
    }

    private JsonObject explain(String sql, boolean analyze) {
        return explain(sql, null, analyze, Optional.empty(), null);
    }

    private JsonObject explain(
            String sql,
            String params,
            boolean analyze,
            Optional<Integer> timeoutMs,
            String compareWith) {
        Optional<JsonValue> values = Optional.ofNullable(params).map(StrictJson::read);
        ExplainQuery.Arguments arguments =
                new ExplainQuery.Arguments(
                        "c",
                        sql,
                        values,
                        Optional.of(analyze),
                        timeoutMs,
                        Optional.ofNullable(compareWith));
        return ((ToolResult.Done) sut.call(arguments, Bench.CALL)).structured();
    }
}
