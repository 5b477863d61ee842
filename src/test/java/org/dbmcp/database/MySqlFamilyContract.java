package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.result.AnswerBounds;
import org.dbmcp.result.AnswerRows;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB do alike, whose statements are stopped by another session. */
public abstract class MySqlFamilyContract extends RealDatabaseContract {
    @Override
    protected String slow(String marker) {
        return "SELECT /* " + marker + " */ SLEEP(60)";
    }

    @Override
    protected String many() {
        return "WITH RECURSIVE d (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 99)"
                + " SELECT a.n + b.n FROM d a, d b, d c";
    }

    @Override
    protected String createTable(String table) {
        return "CREATE TABLE " + table + " (id INT AUTO_INCREMENT PRIMARY KEY, label VARCHAR(20))";
    }

    @Override
    protected String committing() {
        return "CREATE TABLE " + random() + " AS SELECT /* broken_line */ SLEEP(20) AS a";
    }

    @Override
    protected String leave() {
        return "SELECT GET_LOCK('left', 0)";
    }

    @Override
    protected String look() {
        return "SELECT IF(IS_USED_LOCK('left') IS NULL, 'free', 'left')";
    }

    @Test
    void givenAKeyBeyondTheSignedOnes_whenInserted_thenItIsTold() {
        // GIVEN
        Database database = open(AccessLevel.FULL);
        String table = random();
        run(
                database,
                "CREATE TABLE "
                        + table
                        + " (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, a INT)");
        run(database, "INSERT INTO " + table + " VALUES (18446744073709551609, 1)");
        // WHEN
        Outcome outcome =
                database.run(
                        new Query(
                                "INSERT INTO " + table + " (a) VALUES (2)",
                                List.of(),
                                null,
                                1,
                                LONG),
                        new Collected(),
                        stop -> {});
        // THEN
        assertEquals(List.of("18446744073709551610"), outcome.generatedKeys());
    }

    /** The server sends nothing until it has some kilobytes of rows, or ends. */
    @Test
    void givenSlowRowsBehindTheWantedOnes_whenTheDeadlinePasses_thenTheWantedOnesAreThere() {
        // GIVEN
        Database database = open(AccessLevel.READ_ONLY);
        Query query =
                new Query(
                        "WITH RECURSIVE d (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 900)"
                                + " SELECT n, SLEEP(0.02) FROM d",
                        List.of(),
                        null,
                        10,
                        10_000,
                        Duration.ofSeconds(2),
                        AccessLevel.READ_ONLY,
                        false);
        // WHEN
        Outcome outcome = database.run(query, new Wanting(10), stop -> {});
        // THEN
        assertTrue(outcome.truncated());
        assertTrue(outcome.rowCount() >= 10, outcome.toString());
        assertTrue(outcome.rowCount() < 200, outcome.toString());
    }

    @Test
    void givenTheSameServerByAnotherAddress_whenOursIsToBeStopped_thenItIsKnownAsOurs()
            throws Exception {
        // GIVEN
        Database ours = open(AccessLevel.FULL);
        long id = Long.parseLong(run(ours, "SELECT CONNECTION_ID()").only());
        try (FaultyProxy proxy = new FaultyProxy(server().port())) {
            Database other =
                    sut.open(
                            Caller.ANONYMOUS,
                            random(),
                            settings(
                                    server().at("localhost", proxy.port()),
                                    AccessLevel.FULL,
                                    PoolSettings.DEFAULTS));
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> other.stop(id, LONG, cancel -> {}));
            // THEN
            assertEquals(FailureKind.ACCESS_DENIED, failure.kind());
            assertTrue(
                    failure.getMessage().contains("Session " + id + " belongs to this server"),
                    failure.getMessage());
        }
    }

    @Test
    void givenWhatTheServerRemarks_whenRun_thenItsWarningsAreTold() {
        // GIVEN
        Database database = open(AccessLevel.READ_ONLY);
        // WHEN
        Outcome divided = database.run(query("SELECT 1/0"), new Collected(), stop -> {});
        Outcome cut =
                database.run(
                        query("SELECT CAST('abcd' AS CHAR(2)) AS c"), new Collected(), stop -> {});
        // THEN
        assertEquals(List.of("Division by 0"), divided.warnings());
        assertEquals(List.of("Truncated incorrect CHAR(2) value: 'abcd'"), cut.warnings());
    }

    @Nested
    class Procedures {
        @Test
        void givenMoreRowsThanTheLimit_whenCalled_thenAllOfItIsDone() throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            String procedure = random();
            server().execute(
                            "CREATE PROCEDURE "
                                    + procedure
                                    + "() BEGIN "
                                    + many()
                                    + "; INSERT INTO "
                                    + table
                                    + " (label) VALUES ('a'); END");
            // WHEN
            Outcome outcome =
                    database.run(
                            new Query("CALL " + procedure + "()", List.of(), null, 3, LONG),
                            new Collected(),
                            stop -> {});
            // THEN
            assertEquals(3, outcome.rowCount());
            assertTrue(outcome.truncated());
            assertEquals("1", run(database, "SELECT COUNT(*) FROM " + table).only());
        }

        @Test
        void givenSeveralResults_whenCalled_thenAllComeWithinTheBounds() throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            String procedure = random();
            server().execute(
                            "CREATE PROCEDURE %s() BEGIN SELECT 'z' AS a; %s; INSERT INTO %s (label)"
                                            .formatted(procedure, many(), table)
                                    + " VALUES ('a'); SELECT 'x' AS b, 'y' AS c; END");
            AnswerRows rows =
                    new AnswerRows(new AnswerBounds(3, 1_000, 0, 1_000), () -> null, null);
            // WHEN
            database.run(
                    new Query("CALL " + procedure + "()", List.of(), null, 3, LONG),
                    rows,
                    stop -> {});
            // THEN
            assertEquals("[[\"z\"]]", rows.arrays().toString());
            assertEquals(2, rows.furtherResults().size());
            assertEquals(3, rows.furtherResults().get(0).count());
            assertEquals(AnswerRows.Cut.ROWS, rows.furtherResults().get(0).cut());
            assertEquals("[[\"x\",\"y\"]]", rows.furtherResults().get(1).arrays().toString());
            assertEquals("c", rows.furtherResults().get(1).columns().get(1).label());
            assertEquals("1", run(database, "SELECT COUNT(*) FROM " + table).only());
        }

        @Test
        void givenItFailsBehindItsFirstRows_whenCalled_thenItSaysSoAndNothingIsKept()
                throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            String procedure = random();
            server().execute(
                            "CREATE PROCEDURE %1$s() BEGIN INSERT INTO %2$s (id) VALUES (7);"
                                            .formatted(procedure, table)
                                    + " SELECT 1; INSERT INTO %s (id) VALUES (7); END"
                                            .formatted(table));
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> run(database, "CALL " + procedure + "()"));
            // THEN
            assertEquals(FailureKind.CONSTRAINT_VIOLATED, failure.kind());
            assertEquals("0", run(database, "SELECT COUNT(*) FROM " + table).only());
        }
    }

    @Test
    void givenItsDatabaseIsDroppedAndCreatedAgain_whenUsed_thenSessionsAreInItAgain()
            throws SQLException {
        // GIVEN
        TestDatabase fresh = server().freshDatabase();
        Database database =
                sut.open(
                        Caller.ANONYMOUS,
                        name,
                        settings(fresh, AccessLevel.FULL, PoolSettings.DEFAULTS));
        run(database, "DROP DATABASE " + fresh.database());
        // WHEN
        run(database, "CREATE DATABASE " + fresh.database());
        // THEN
        assertEquals(fresh.database(), run(database, "SELECT DATABASE()").only());
    }

    @Nested
    class Keys {
        @Test
        void givenARowThatIsReplaced_whenRun_thenItHasOneKey() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            run(database, "INSERT INTO " + table + " (id, label) VALUES (5, 'a')");
            // WHEN
            Outcome outcome =
                    database.run(
                            query("REPLACE INTO " + table + " (id, label) VALUES (5, 'b')"),
                            new Collected(),
                            stop -> {});
            // THEN
            assertEquals("[5]", outcome.generatedKeys().toString());
            assertEquals(List.of(), outcome.warnings());
        }

        @Test
        void givenSeveralRows_whenInserted_thenItIsSaidThatOneKeyIsAllThatIsKnown() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            // WHEN
            Outcome outcome =
                    database.run(
                            query("INSERT INTO " + table + " (label) VALUES ('a'), ('b')"),
                            new Collected(),
                            stop -> {});
            // THEN
            assertEquals("[1]", outcome.generatedKeys().toString());
            assertEquals(
                    List.of(
                            "generatedKeys has the first key only, for the server tells no other:"
                                    + " select the others by what else the rows hold"),
                    outcome.warnings());
        }

        @Test
        void givenAKeyThatJsonMayRound_whenInserted_thenItIsText() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = random();
            run(
                    database,
                    "CREATE TABLE "
                            + table
                            + " (id BIGINT AUTO_INCREMENT PRIMARY KEY, a INT)"
                            + " AUTO_INCREMENT = 9007199254740993");
            // WHEN
            Outcome outcome =
                    database.run(
                            query("INSERT INTO " + table + " (a) VALUES (1)"),
                            new Collected(),
                            stop -> {});
            // THEN
            assertEquals(List.of("9007199254740993"), outcome.generatedKeys());
        }

        @Test
        void givenATableWithoutThem_whenInserted_thenThereIsNone() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = random();
            run(database, "CREATE TABLE " + table + " (a INT)");
            // WHEN
            Outcome outcome =
                    database.run(
                            query("INSERT INTO " + table + " VALUES (1)"),
                            new Collected(),
                            stop -> {});
            // THEN
            assertEquals(List.of(), outcome.generatedKeys());
        }
    }
}
