package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgreSqlExplainQueryIT {
    private final TestDatabase server;

    PostgreSqlExplainQueryIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        this.server = server;
    }

    @Test
    void givenTwoStatementsThatAreLateTogether_whenCompared_thenTheSecondIsStopped()
            throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
            String asked =
                    """
                    {'connection':'%s','sql':'SELECT pg_sleep(1.6)','analyze':true,
                     'compareWith':'SELECT pg_sleep(1.7)','timeoutMs':3200}
                    """
                            .formatted(bed.name);
            // WHEN
            Failure late = assertThrows(Failure.class, () -> Bench.call(sut, asked));
            // THEN
            assertEquals(FailureKind.TIMED_OUT, late.kind());
            assertTrue(late.getMessage().startsWith("compareWith: "), late.getMessage());
        }
    }

    /** Each column, what it is compared with, and whether an index on it could not be used. */
    private static final Map<String, String> CASTS =
            Map.of(
                    "q = 7", "missing-index",
                    "deep = 7", "missing-index",
                    "mail = $$7$$", "missing-index",
                    "mail LIKE $$7%$$", "missing-index",
                    "name = $$7$$", "missing-index",
                    "code = $$7$$::text", "implicit-cast",
                    "n = 7.0", "implicit-cast",
                    "q = 7.0", "implicit-cast",
                    "n::text = $$7$$", "explicit-cast",
                    "memo::int = 7", "explicit-cast");

    @Test
    void givenCastsThatChangeNothing_whenExplained_thenNoneIsBlamed() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            bed.execute(
                    "CREATE DOMAIN amount AS int",
                    "CREATE DOMAIN few AS amount CHECK (VALUE >= 0)",
                    "CREATE DOMAIN address AS text",
                    "CREATE TABLE wares (q amount, deep few, mail address, name varchar(20),"
                            + " code char(8), n int, memo text)",
                    "INSERT INTO wares SELECT i, i, i, i, i, i, i FROM generate_series(1, 20000) i",
                    "ANALYZE wares");
            ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
            CASTS.forEach(
                    (condition, expected) -> {
                        // WHEN
                        List<String> found =
                                findings(sut, bed, "SELECT * FROM wares WHERE " + condition);
                        // THEN
                        assertEquals(List.of("sequential-scan", expected), found, condition);
                    });
        }
    }

    private static List<String> findings(ExplainQuery sut, Bed bed, String sql) {
        return Bench.call(sut, "{'connection':'%s','sql':'%s'}".formatted(bed.name, sql))
                .structured()
                .getJsonArray("findings")
                .stream()
                .map(each -> each.asJsonObject().getString("finding"))
                .toList();
    }

    @Test
    void givenParts_whenExplained_thenOneAdviceForTheWhole() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            bed.execute(
                    "CREATE SCHEMA s",
                    "CREATE TABLE s.visits (id int, day int, who int) PARTITION BY RANGE (day)",
                    "CREATE TABLE s.visits_a PARTITION OF s.visits FOR VALUES FROM (0) TO (9000)",
                    "CREATE TABLE s.visits_b PARTITION OF s.visits FOR VALUES FROM (9000) TO (20001)"
                            + " PARTITION BY LIST (id)",
                    "CREATE TABLE s.visits_c PARTITION OF s.visits_b DEFAULT",
                    "INSERT INTO s.visits SELECT i, i, i FROM generate_series(1, 20000) i",
                    "ANALYZE s.visits");
            ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
            for (boolean analyze : new boolean[] {false, true}) {
                // WHEN
                List<JsonObject> found =
                        all(sut, bed, "SELECT * FROM s.visits v WHERE who = 5", analyze);
                // THEN
                assertEquals(2, found.size(), found::toString);
                assertTrue(found.getFirst().getString("figure").startsWith("20000 rows read"));
                assertEquals(
                        "CREATE INDEX \"visits_who\" ON \"s\".\"visits\" (\"who\")",
                        found.getLast().getString("advice"));
            }
        }
    }

    @Test
    void givenPartsWithDotsInNames_whenExplained_thenOneAdviceForTheWhole() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            bed.execute(
                    "CREATE SCHEMA \"s.t\"",
                    "CREATE TABLE \"s.t\".\"v.1\" (id int, who int) PARTITION BY RANGE (id)",
                    "CREATE TABLE \"s.t\".a PARTITION OF \"s.t\".\"v.1\""
                            + " FOR VALUES FROM (0) TO (9000)",
                    "CREATE TABLE \"s.t\".b PARTITION OF \"s.t\".\"v.1\""
                            + " FOR VALUES FROM (9000) TO (20001)",
                    "INSERT INTO \"s.t\".\"v.1\" SELECT i, i FROM generate_series(1, 20000) i",
                    "ANALYZE");
            ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
            String sql = "SELECT * FROM \\\"s.t\\\".\\\"v.1\\\" WHERE who = 5";
            // WHEN
            List<JsonObject> found = all(sut, bed, sql, false);
            // THEN
            assertEquals(2, found.size(), found::toString);
            assertTrue(
                    found.getFirst().getString("figure").startsWith("20000 rows read"),
                    found::toString);
        }
    }

    @Test
    void givenTwoTablesOfOneName_whenExplained_thenEachIsTold() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            bed.execute("CREATE SCHEMA one", "CREATE SCHEMA two");
            for (String schema : List.of("one", "two")) {
                bed.execute(
                        "CREATE TABLE %s.guest AS SELECT i AS id, i::text AS last".formatted(schema)
                                + " FROM generate_series(1, 20000) i",
                        "ANALYZE %s.guest".formatted(schema));
            }
            bed.execute("CREATE INDEX ON one.guest (last)");
            ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
            // WHEN
            List<JsonObject> found =
                    all(
                            sut,
                            bed,
                            "SELECT a.id FROM one.guest a, two.guest b"
                                    + " WHERE a.last = $$5$$ AND b.last = $$5.a.b$$",
                            false);
            // THEN
            assertEquals(2, found.size(), found::toString);
            assertEquals("Seq Scan on two.guest", found.getLast().getString("where"));
            assertEquals(
                    "CREATE INDEX \"guest_last\" ON \"two\".\"guest\" (\"last\")",
                    found.getLast().getString("advice"));
        }
    }

    private static List<JsonObject> all(ExplainQuery sut, Bed bed, String sql, boolean analyze) {
        return Bench.call(
                        sut,
                        "{'connection':'%s','sql':'%s','analyze':%s}"
                                .formatted(bed.name, sql, analyze))
                .structured()
                .getJsonArray("findings")
                .getValuesAs(JsonObject.class);
    }
}
