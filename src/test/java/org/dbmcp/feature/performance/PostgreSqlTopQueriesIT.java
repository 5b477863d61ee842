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

/** A table of the same columns stands for the extension, whose library a server may lack. */
class PostgreSqlTopQueriesIT {
    private final TestDatabase server;

    PostgreSqlTopQueriesIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        this.server = server;
    }

    @Test
    void givenNoExtension_whenAsked_thenHowToInstallIt() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            // WHEN
            JsonObject answer = ask(bed, "");
            // THEN
            assertTrue(answer.getBoolean("success"));
            assertFalse(answer.getBoolean("available"));
            String how = answer.getString("howToEnable");
            assertTrue(how.startsWith("Add pg_stat_statements to shared_preload_libraries"), how);
            assertTrue(how.endsWith("CREATE EXTENSION pg_stat_statements"), how);
        }
    }

    @Test
    void givenItInAnotherSchema_whenAsked_thenTheStatementsOfThisDatabase() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            keep(bed, "total_exec_time");
            // WHEN
            JsonObject answer = ask(bed, "");
            // THEN
            List<JsonObject> queries = answer.getJsonArray("queries").getValuesAs(JsonObject.class);
            assertEquals(
                    List.of("SELECT a FROM t WHERE password = $1 AND b = $2", "INSERT INTO t"),
                    queries.stream().map(each -> each.getString("sql")).toList());
            JsonObject first = queries.getFirst();
            assertEquals(30, first.getInt("calls"));
            assertEquals("900.000", first.getJsonNumber("totalMs").toString());
            assertEquals("30.000", first.getJsonNumber("meanMs").toString());
            assertEquals("0.900", first.getJsonNumber("share").toString());
            assertFalse(first.containsKey("rowsExamined"));
        }
    }

    @Test
    void givenAnOldVersion_whenAskedByCalls_thenItIsUnderstood() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            keep(bed, "total_time");
            // WHEN
            JsonObject answer = ask(bed, ",'orderBy':'calls'");
            // THEN
            JsonObject first = answer.getJsonArray("queries").getJsonObject(0);
            assertEquals("INSERT INTO t", first.getString("sql"));
            assertEquals("100.000", first.getJsonNumber("totalMs").toString());
        }
    }

    private static void keep(Bed bed, String time) throws SQLException {
        bed.execute(
                "CREATE SCHEMA \"Odd place\"",
                "CREATE TABLE \"Odd place\".pg_stat_statements (userid oid, dbid oid, queryid"
                        + " bigint, query text, calls bigint, %s float8, rows bigint)"
                                .formatted(time),
                """
                INSERT INTO "Odd place".pg_stat_statements
                SELECT 1, d.oid, 1, v.query, v.calls, v.time, v.rows
                FROM pg_database d, (VALUES
                    ('SELECT a FROM t WHERE password = $1 AND b = $2', 10, 300.0, 10),
                    ('SELECT a FROM t WHERE password = $1 AND b = $2', 20, 600.0, 20),
                    ('INSERT INTO t', 50, 100.0, 50),
                    ('<insufficient privilege>', 99, 9999.0, 1)) v (query, calls, time, rows)
                WHERE d.datname = current_database()
                """,
                "INSERT INTO \"Odd place\".pg_stat_statements VALUES (1, 0, 1, 'x', 999, 999, 999)");
    }

    private static JsonObject ask(Bed bed, String more) {
        TopQueries sut = new TopQueries(bed.databases, Bench.QUERIES);
        return Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'" + more + "}"));
    }
}
