package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgreSqlDatabaseHealthIT extends ServerHealthContract {
    PostgreSqlDatabaseHealthIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        super(server);
    }

    @Override
    protected List<String> checks() {
        return List.of(
                "connections",
                "cache-hits",
                "long-transactions",
                "lock-waits",
                "replication",
                "bloat",
                "wraparound",
                "unused-indexes",
                "duplicate-indexes",
                "invalid-indexes",
                "sequences",
                "primary-keys");
    }

    @Override
    protected String[] nearItsEnd() {
        return new String[] {
            "CREATE TABLE full_ (id SERIAL PRIMARY KEY)",
            "SELECT setval('full__id_seq', 2100000000)"
        };
    }

    @Test
    void givenALoginOfFewRights_whenChecked_thenWhatItDoesNotSeeIsNotFine() throws SQLException {
        // GIVEN
        bed.execute(nearItsEnd());
        bed.execute(
                "CREATE SCHEMA closed",
                "CREATE TABLE closed.bare (id INT)",
                "CREATE TABLE bare (id INT)");
        try (Bed reader = bed.asReader()) {
            DatabaseHealth restricted = new DatabaseHealth(reader.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer =
                    Bench.text(Bench.call(restricted, "{'connection':'" + reader.name + "'}"));
            // THEN
            JsonObject sequences = check(answer, "sequences");
            assertEquals("unknown", sequences.getString("verdict"));
            assertEquals(
                    "This login has no rights on 1 schemas, 1 sequences",
                    sequences.getString("why"));
            assertEquals("warning", check(answer, "primary-keys").getString("verdict"));
            assertTrue(
                    answer.getJsonArray("notes")
                            .toString()
                            .contains(
                                    "primary-keys may be worse: This login has no rights on 1"
                                            + " schemas"),
                    answer::toString);
            assertEquals("unknown", check(answer, "duplicate-indexes").getString("verdict"));
        }
    }

    @Test
    void givenAnIndexThatFailed_whenChecked_thenItIsNamed() throws SQLException {
        // GIVEN
        bed.execute("CREATE TABLE twice (id INT)", "INSERT INTO twice VALUES (1), (1)");
        assertThrows(
                SQLException.class,
                () -> bed.execute("CREATE UNIQUE INDEX CONCURRENTLY failed ON twice (id)"));
        // WHEN
        JsonObject check = only("invalid-indexes");
        // THEN
        assertEquals("warning", check.getString("verdict"));
        assertEquals("public.failed, on twice", check.getJsonArray("subjects").getString(0));
    }

    @Test
    void givenAServer_whenItsTransactionIdsAreChecked_thenFarFromTheirEnd() {
        // GIVEN
        // WHEN
        JsonObject check = only("wraparound");
        // THEN
        assertEquals("ok", check.getString("verdict"));
        assertEquals("0 %", check.getString("figure"));
    }

    @Test
    void givenDeadRowsThatNobodyRemoves_whenChecked_thenCriticalUntilVacuumed()
            throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE dead (id INT PRIMARY KEY) WITH (autovacuum_enabled = false)",
                "INSERT INTO dead SELECT generate_series(1, 30000)",
                "DELETE FROM dead WHERE id > 10000");
        // WHEN
        JsonObject check =
                Background.soon(
                        () -> only("bloat"), each -> each.getString("verdict").equals("critical"));
        bed.execute("VACUUM dead");
        // THEN
        assertEquals("66.7 %", check.getString("figure"));
        assertEquals(
                "public.dead: 66.7 %, 20000 dead rows, last vacuum never",
                check.getJsonArray("subjects").getString(0));
        Background.soon(() -> only("bloat"), each -> each.getString("verdict").equals("ok"));
    }

    @Test
    void givenAnIndexThatNothingReads_whenChecked_thenItIsNamedUntilItIsUsed() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE wide (id INT PRIMARY KEY, word TEXT)",
                "INSERT INTO wide SELECT n, repeat(n::text, 30) FROM generate_series(1, 20000) n",
                "CREATE INDEX idle ON wide (word)");
        // WHEN
        JsonObject check = only("unused-indexes");
        // THEN
        assertEquals("warning", check.getString("verdict"), check::toString);
        assertEquals(
                "[\"public.idle, on wide, not used since statistics began\"]",
                check.getJsonArray("subjects").toString());
        try (Background reader = new Background(bed)) {
            reader.run("SET enable_seqscan = off");
            reader.run("SELECT 1 FROM wide WHERE word = 'x'");
        }
        Background.soon(
                () -> only("unused-indexes"), each -> each.getString("verdict").equals("ok"));
    }

    @Test
    void givenATableThatDoesNotFitIntoMemory_whenChecked_thenTheCacheIsCritical()
            throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE tall WITH (fillfactor = 10) AS"
                        + " SELECT n, 'x'::char(500) AS filler FROM generate_series(1, 6000) n");
        try (Background reader = new Background(bed)) {
            reader.run("SET max_parallel_workers_per_gather = 0");
            for (int i = 0; i < 20; i++) {
                reader.run("SELECT count(*) FROM tall");
            }
        }
        // WHEN
        JsonObject check =
                Background.soon(
                        () -> only("cache-hits"),
                        each -> !each.getString("figure").startsWith("none"));
        // THEN
        assertEquals("critical", check.getString("verdict"), check::toString);
    }

    @Test
    void givenATransactionThatIdles_whenChecked_thenItsAgeIsTheFigure() throws SQLException {
        // GIVEN
        try (Background idler = new Background(bed)) {
            idler.connection.setAutoCommit(false);
            idler.run("SELECT 1");
            // WHEN
            JsonObject check =
                    Background.soon(
                            () -> only("long-transactions"),
                            each -> each.getString("figure").matches("[1-9].* s"));
            // THEN
            assertEquals("ok", check.getString("verdict"));
        }
    }

    @Test
    void givenASchemaThatTheLoginMayNotUse_whenChecked_thenItsTablesAreNotNamed()
            throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE SCHEMA hidden",
                "CREATE TABLE hidden.t (a int)",
                "CREATE INDEX one ON hidden.t (a)",
                "CREATE INDEX two ON hidden.t (a)");
        try (Bed reader = bed.asReader()) {
            DatabaseHealth restricted = new DatabaseHealth(reader.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer =
                    Bench.text(Bench.call(restricted, "{'connection':'" + reader.name + "'}"));
            // THEN
            assertTrue(ask("").toString().contains("hidden"), answer::toString);
            assertTrue(!answer.toString().contains("hidden"), answer::toString);
        }
    }
}
