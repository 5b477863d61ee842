package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.SessionCounts;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.ExtendedPostgreSql;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Suggestions that a real HypoPG proves, and the costliest statements by the real extension. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HypoPgIT {
    private static final QuerySettings SHORT =
            new QuerySettings(
                    1000,
                    10_000,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(5),
                    4_194_304,
                    64,
                    16,
                    1_000_000,
                    1 << 20,
                    1000,
                    Duration.ofSeconds(1));

    private ExtendedPostgreSql server;
    private Bed bed;

    @BeforeAll
    void fill() throws SQLException {
        server = ExtendedPostgreSql.started();
        bed = Bed.on(server.database());
        bed.execute(
                "CREATE SCHEMA \"Odd \"\"place\"",
                "CREATE EXTENSION hypopg SCHEMA \"Odd \"\"place\"",
                "CREATE SCHEMA account",
                "CREATE EXTENSION pg_stat_statements SCHEMA account",
                "CREATE TABLE sale (id INT PRIMARY KEY, buyer INT, day_no INT, state TEXT)",
                "INSERT INTO sale SELECT n, n % 2000, n % 400,"
                        + " CASE WHEN n % 5000 = 0 THEN 'open' ELSE 'paid' END"
                        + " FROM generate_series(1, 20000) n",
                "CREATE TABLE parted (id INT, buyer INT) PARTITION BY RANGE (id)",
                "CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (20000)",
                "INSERT INTO parted SELECT n, n FROM generate_series(1, 10000) n",
                "VACUUM ANALYZE sale",
                "ANALYZE parted");
    }

    @AfterAll
    void close() {
        if (bed != null) {
            bed.close();
            server.close();
        }
    }

    @Test
    void givenAConditionWithoutAnIndex_whenAsked_thenThePlannerProvesIt() throws SQLException {
        // GIVEN
        String sql = "SELECT * FROM sale WHERE buyer = 5";
        // WHEN
        JsonObject only = found(ask(sql)).getFirst();
        // THEN
        assertEquals("hypopg", only.getString("method"));
        assertEquals("[\"buyer\"]", only.getJsonArray("columns").toString());
        double before = only.getJsonNumber("costBefore").doubleValue();
        double after = only.getJsonNumber("costAfter").doubleValue();
        assertEquals(1 - after / before, only.getJsonNumber("expectedGain").doubleValue(), 0.001);
        try (Connection other = bed.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            assertEquals(before, cost(statement, sql), 0.01);
            statement.execute(only.getString("ddl"));
            assertEquals(after, cost(statement, sql), after / 5);
            other.rollback();
        }
    }

    @Test
    void givenAStatementWithPlaceholders_whenAsked_thenItIsProvedForAnyValues() {
        // GIVEN
        // WHEN
        List<JsonObject> numbered = found(ask("SELECT * FROM sale WHERE buyer = $1 AND id > $2"));
        List<JsonObject> marks = found(ask("UPDATE sale SET state = ? WHERE buyer = ?"));
        // THEN
        assertEquals("hypopg", numbered.getFirst().getString("method"));
        assertEquals("hypopg", marks.getFirst().getString("method"));
        assertEquals(1, marks.getFirst().getInt("statements"));
    }

    @Test
    void givenARareValue_whenAsked_thenStatisticsAreCorrected() {
        // GIVEN
        // WHEN
        List<JsonObject> rare = found(ask("SELECT * FROM sale WHERE state = 'open'"));
        List<JsonObject> usual = found(ask("SELECT * FROM sale WHERE state = 'paid'"));
        // THEN
        assertEquals("[\"state\"]", rare.getFirst().getJsonArray("columns").toString());
        assertEquals(List.of(), usual);
    }

    @Test
    void givenAnIndexThatThePlannerWouldNotUse_whenAsked_thenItIsSaid() {
        // GIVEN
        // WHEN
        JsonObject answer = ask("SELECT * FROM sale WHERE day_no > 0");
        // THEN
        assertEquals(List.of(), found(answer));
        assertEquals(
                "[\"No gain by hypopg: sale (day_no)\"]", answer.getJsonArray("notes").toString());
    }

    @Test
    void givenWhatCannotBeTried_whenAsked_thenByStatisticsAndWhy() {
        // GIVEN
        // WHEN
        JsonObject answer =
                ask(
                        "SELECT nextval('none'), s.* FROM sale s WHERE s.buyer = 7",
                        "SELECT absent(1) FROM parted WHERE id = 3",
                        "SELECT * FROM sale WHERE day_no = 3");
        // THEN
        List<JsonObject> found = found(answer);
        assertEquals(
                List.of("hypopg", "statistics", "statistics"),
                found.stream().map(each -> each.getString("method")).toList());
        assertEquals("[\"day_no\"]", found.getFirst().getJsonArray("columns").toString());
        assertNull(found.getLast().get("costBefore"));
        String note = answer.getJsonArray("notes").getString(0);
        assertTrue(note.startsWith("Not tried by hypopg: The function nextval may"), note);
        assertTrue(note.contains("; function absent(integer) does not exist"), note);
    }

    @Test
    void givenASuggestion_whenTheSessionIsUsedAgain_thenNothingIsLeft() throws SQLException {
        // GIVEN
        String sql = "SELECT * FROM sale WHERE buyer = 5";
        try (Bed reader = Bed.over(bed.database(), AccessLevel.READ_ONLY)) {
            assertEquals(1, found(ask(reader, sql)).size());
            // WHEN
            JsonObject plan = plan(reader, sql);
            // THEN
            assertEquals("Seq Scan", plan.getString("node"), plan::toString);
            assertEquals(new SessionCounts(0, 1, 0), counts(reader));
        }
    }

    @Test
    void givenADeadlineInATrial_whenTheDatabaseIsUsedAgain_thenNothingIsLeft() throws SQLException {
        // GIVEN
        bed.execute(
                """
                CREATE FUNCTION slow_by_trial(INT) RETURNS INT IMMUTABLE LANGUAGE plpgsql AS
                'BEGIN
                    IF EXISTS (SELECT FROM "Odd ""place".hypopg()) THEN
                        PERFORM pg_sleep(20);
                    END IF;
                    RETURN $1;
                END'
                """);
        try (Bed reader = Bed.over(bed.database(), AccessLevel.READ_ONLY)) {
            SuggestIndexes sut = new SuggestIndexes(reader.databases, SHORT);
            // WHEN
            Failure late =
                    assertThrows(
                            Failure.class,
                            () ->
                                    Bench.call(
                                            sut,
                                            asked(
                                                    reader,
                                                    "SELECT * FROM sale"
                                                            + " WHERE buyer = slow_by_trial(5)")));
            // THEN
            assertEquals(FailureKind.TIMED_OUT, late.kind());
            JsonObject plan = plan(reader, "SELECT * FROM sale WHERE buyer = 5");
            assertEquals("Seq Scan", plan.getString("node"), plan::toString);
        }
    }

    @Test
    void givenACaller_whenItSupposesAnIndexItself_thenRefused() {
        // GIVEN
        ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
        String asked =
                "{'connection':'%s','sql':'SELECT hypopg_create_index(NULL)'}".formatted(bed.name);
        // WHEN
        Failure refusal = assertThrows(Failure.class, () -> Bench.call(sut, asked));
        // THEN
        assertEquals(FailureKind.SQL_REFUSED, refusal.kind());
    }

    @Test
    void givenALoginThatDoesNotSeeIt_whenAsked_thenByStatistics() throws SQLException {
        // GIVEN
        bed.execute("GRANT SELECT ON sale TO PUBLIC");
        try (Bed reader = bed.asReader()) {
            // WHEN
            JsonObject answer = ask(reader, "SELECT * FROM sale WHERE buyer = 5");
            // THEN
            assertEquals("statistics", found(answer).getFirst().getString("method"));
            assertFalse(answer.containsKey("notes"));
        }
    }

    @Test
    void givenASessionThatCannotBeCleaned_whenAsked_thenItIsUsedNoMore() throws SQLException {
        // GIVEN
        TestDatabase other = server.database().freshDatabase();
        other.execute(
                "CREATE EXTENSION hypopg",
                "CREATE TABLE sale AS SELECT n AS id FROM generate_series(1, 20000) n",
                "ANALYZE sale",
                "GRANT SELECT ON sale TO PUBLIC",
                "REVOKE EXECUTE ON FUNCTION hypopg_reset() FROM PUBLIC");
        try (Bed owner = Bed.over(other, AccessLevel.FULL);
                Bed reader = owner.asReader()) {
            // WHEN
            JsonObject answer = ask(reader, "SELECT * FROM sale WHERE id = 5");
            // THEN
            assertEquals("statistics", found(answer).getFirst().getString("method"));
            assertEquals(
                    "[\"Not tried by hypopg: permission denied for function hypopg_reset\"]",
                    answer.getJsonArray("notes").toString());
            assertEquals(new SessionCounts(0, 0, 0), counts(reader));
        }
    }

    @Test
    void givenTheRealExtension_whenAskedForTopQueries_thenThoseOfThisDatabase()
            throws SQLException {
        // GIVEN
        try (Background other = new Background(bed)) {
            for (int i = 0; i < 3; i++) {
                other.run("SELECT count(*) AS often FROM sale WHERE day_no = " + i);
            }
        }
        TopQueries sut = new TopQueries(bed.databases, Bench.QUERIES);
        // WHEN
        JsonObject answer =
                Bench.text(
                        Bench.call(
                                sut,
                                "{'connection':'%s','orderBy':'calls','limit':50}"
                                        .formatted(bed.name)));
        // THEN
        assertTrue(answer.getBoolean("available"), answer::toString);
        JsonObject kept =
                answer.getJsonArray("queries").getValuesAs(JsonObject.class).stream()
                        .filter(each -> each.getString("sql").contains("often"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("SELECT count(*) AS often FROM sale WHERE day_no = $1", kept.getString("sql"));
        assertEquals(3, kept.getInt("calls"));
        assertEquals(3, kept.getInt("rows"));
    }

    @Test
    void givenTheRealExtension_whenAskedWithoutStatements_thenTheCostliestAreProved()
            throws SQLException {
        // GIVEN
        try (Background other = new Background(bed)) {
            other.run("SELECT count(*) FROM sale WHERE buyer = 11 AND day_no = 3");
        }
        // WHEN
        JsonObject answer = forTheCostliest(bed);
        // THEN
        assertEquals("top_queries", answer.getString("basedOn"));
        JsonObject proved =
                found(answer).stream()
                        .filter(each -> each.getJsonArray("columns").toString().contains("buyer"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(answer));
        assertEquals("hypopg", proved.getString("method"));
    }

    private static double cost(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
            rows.next();
            String line = rows.getString(1);
            int from = line.indexOf("..") + 2;
            return Double.parseDouble(line.substring(from, line.indexOf(' ', from)));
        }
    }

    private static List<JsonObject> found(JsonObject answer) {
        return answer.getJsonArray("suggestions").getValuesAs(JsonObject.class);
    }

    private static SessionCounts counts(Bed asked) {
        return asked.databases.get(Caller.ANONYMOUS, asked.name).sessions();
    }

    private JsonObject ask(String... statements) {
        return ask(bed, statements);
    }

    private static JsonObject plan(Bed asked, String sql) {
        ExplainQuery sut = new ExplainQuery(asked.databases, Bench.QUERIES);
        String arguments = "{'connection':'%s','sql':'%s'}".formatted(asked.name, sql);
        return Bench.text(Bench.call(sut, arguments)).getJsonObject("plan");
    }

    private static JsonObject ask(Bed asked, String... statements) {
        SuggestIndexes sut = new SuggestIndexes(asked.databases, Bench.QUERIES);
        return Bench.text(Bench.call(sut, asked(asked, statements)));
    }

    private static String asked(Bed asked, String... statements) {
        // a quotation mark is written otherwise on the bench
        List<String> list =
                Stream.of(statements).map(each -> each.replace("'", "\\u0027")).toList();
        return "{'connection':'%s','sql':['%s']}".formatted(asked.name, String.join("','", list));
    }

    private static JsonObject forTheCostliest(Bed asked) {
        SuggestIndexes sut = new SuggestIndexes(asked.databases, Bench.QUERIES);
        return Bench.text(Bench.call(sut, "{'connection':'%s'}".formatted(asked.name)));
    }
}
