package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB tell when they are not well. */
abstract class MySqlFamilyHealthContract extends ServerHealthContract {
    private static final int ENOUGH = 105_000;

    private final TestDatabase server;

    MySqlFamilyHealthContract(TestDatabase server) {
        super(server);
        this.server = server;
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
                "unused-indexes",
                "duplicate-indexes",
                "sequences",
                "primary-keys",
                "history");
    }

    @Override
    protected String[] nearItsEnd() {
        return new String[] {
            "CREATE TABLE full_ (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT = 2100000000"
        };
    }

    /** How a channel {@code dead} is made whose source does not listen. */
    protected abstract String follow();

    /** How it is started. */
    protected abstract String start();

    /** How it is stopped and forgotten. */
    protected abstract String[] forget();

    /** What the channel is called in answers. */
    protected abstract String channel();

    @Test
    void givenAChannelThatBringsNothing_whenChecked_thenCritical() throws SQLException {
        // GIVEN
        try {
            bed.execute(follow());
            // WHEN
            JsonObject rests = only("replication");
            bed.execute(start());
            JsonObject tries =
                    Background.soon(
                            () -> only("replication"), each -> each.toString().contains("reach"));
            // THEN
            assertEquals("critical", rests.getString("verdict"));
            assertEquals("stopped", rests.getString("figure"));
            assertEquals(
                    channel() + ": stopped, does not run",
                    rests.getJsonArray("subjects").getString(0));
            assertEquals("critical", tries.getString("verdict"));
            assertEquals(
                    channel() + ": stopped, does not reach its source",
                    tries.getJsonArray("subjects").getString(0));
        } finally {
            bed.execute(forget());
        }
    }

    @Test
    void givenAsManySessionsAsThereMayBe_whenChecked_thenCritical() throws SQLException {
        // GIVEN
        only("connections");
        String usual = server.value("SELECT @@max_connections");
        List<Connection> crowd = new ArrayList<>();
        try (Background operator = new Background(bed)) {
            for (int i = 0; i < 30; i++) {
                crowd.add(bed.connect());
            }
            operator.run("SET GLOBAL max_connections = " + server.value(used()));
            // WHEN
            JsonObject check = only("connections");
            operator.run("SET GLOBAL max_connections = " + usual);
            // THEN
            assertEquals("critical", check.getString("verdict"), check::toString);
            assertTrue(check.getString("action").contains("max_connections"));
        } finally {
            for (Connection each : crowd) {
                each.close();
            }
        }
    }

    /** A question for how many sessions there are. */
    protected abstract String used();

    @Test
    void givenATableThatWasEmptied_whenChecked_thenItsSpaceIsFreeInside() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE fat (id INT AUTO_INCREMENT PRIMARY KEY, body LONGBLOB)",
                "INSERT INTO fat (body) SELECT REPEAT('x', 1000000) FROM information_schema.COLUMNS"
                        + " LIMIT 125",
                "DELETE FROM fat");
        // WHEN
        JsonObject check =
                Background.soon(
                        () -> only("bloat"), each -> each.getString("verdict").equals("critical"));
        bed.execute("OPTIMIZE TABLE fat");
        // THEN
        String subject = check.getJsonArray("subjects").getString(0);
        assertTrue(
                subject.matches(
                        bed.database().database() + "\\.fat: [\\d.]+ %, 1\\d\\d MiB free inside"),
                subject);
        assertEquals("ok", only("bloat").getString("verdict"));
    }

    @Test
    void givenOldVersionsThatSomebodyHolds_whenChecked_thenTheHistoryIsLong() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE busy (id INT PRIMARY KEY, n INT)",
                "INSERT INTO busy VALUES (1, 0)",
                """
                CREATE PROCEDURE bustle()
                BEGIN
                    DECLARE i INT DEFAULT 0;
                    WHILE i < %s DO
                        UPDATE busy SET n = i WHERE id = 1;
                        SET i = i + 1;
                    END WHILE;
                END
                """
                        .formatted(ENOUGH));
        try (Background holder = new Background(bed)) {
            holder.run("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            bed.execute("CALL bustle()");
            // WHEN
            JsonObject check = only("history");
            // THEN
            assertEquals("warning", check.getString("verdict"), check::toString);
            assertTrue(check.getString("figure").endsWith(" transactions"), check::toString);
            assertEquals("End the oldest transactions", check.getString("action"));
            holder.run("COMMIT");
        }
    }

    @Test
    void givenOneOfManyDatabases_whenChecked_thenItSaysThatItIsTheOnlyOne() {
        // GIVEN
        String scope = "Tables and indexes are those of the connection's own database only";
        // WHEN
        JsonObject tables = ask(",'checks':['primary-keys']");
        JsonObject server = ask(",'checks':['connections']");
        // THEN
        assertTrue(tables.getJsonArray("notes").toString().contains(scope), tables::toString);
        assertTrue(!server.toString().contains(scope), server::toString);
    }

    /** What an index is called that the optimizer passes over. */
    protected abstract String unseen();

    @Test
    void givenTwoIndexesOfWhichOneIsPassedOver_whenChecked_thenThatOneIsNeedless()
            throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE unseen (id INT PRIMARY KEY, a INT, b INT, KEY a1 (a) %s, KEY a2 (a), KEY b1 (b), KEY b2 (b, a) %s)"
                        .formatted(unseen(), unseen()));
        // WHEN
        JsonObject check = only("duplicate-indexes");
        bed.execute("DROP TABLE unseen");
        // THEN
        List<String> subjects =
                check.getJsonArray("subjects").stream()
                        .map(Object::toString)
                        .filter(each -> each.contains("unseen."))
                        .toList();
        assertEquals(1, subjects.size(), check::toString);
        assertTrue(subjects.getFirst().contains("unseen.a1, a2 does the same"), check::toString);
    }
}
