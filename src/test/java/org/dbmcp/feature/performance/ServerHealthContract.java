package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What servers with many sessions tell of their health. */
abstract class ServerHealthContract extends DatabaseHealthContract {
    private final TestDatabase server;

    ServerHealthContract(TestDatabase server) {
        this.server = server;
    }

    @Override
    protected Bed bed() throws SQLException {
        return Bed.on(server);
    }

    @Test
    void givenFewSessions_whenChecked_thenHowManyOfHowMany() {
        // GIVEN
        // WHEN
        JsonObject check = only("connections");
        // THEN
        assertEquals("ok", check.getString("verdict"), check::toString);
        assertTrue(check.getString("figure").endsWith(" %"), check::toString);
    }

    @Test
    void givenALockThatIsWaitedFor_whenChecked_thenAWarning() throws SQLException {
        // GIVEN
        bed.execute("CREATE TABLE s (id INT PRIMARY KEY, n INT)", "INSERT INTO s VALUES (1, 1)");
        try (Background holder = new Background(bed);
                Background waiter = new Background(bed)) {
            holder.connection.setAutoCommit(false);
            holder.run("UPDATE s SET n = 2 WHERE id = 1");
            waiter.start("UPDATE s SET n = 3 WHERE id = 1");
            // WHEN
            JsonObject check =
                    Background.soon(
                            () -> only("lock-waits"),
                            each -> each.getString("verdict").equals("warning"));
            // THEN
            assertEquals("1 waiting", check.getString("figure"));
            assertEquals(
                    "session %s, waits for session %s".formatted(waiter.id, holder.id),
                    check.getJsonArray("subjects").getString(0));
            holder.connection.rollback();
        }
    }

    @Test
    void givenALoginThatMayNotSeeOthers_whenChecked_thenUnknownAndWhy() throws SQLException {
        // GIVEN
        try (Bed reader = bed.asReader()) {
            DatabaseHealth restricted = new DatabaseHealth(reader.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer =
                    Bench.text(Bench.call(restricted, "{'connection':'" + reader.name + "'}"));
            // THEN
            JsonObject check = check(answer, "long-transactions");
            assertEquals("unknown", check.getString("verdict"));
            String why = check.getString("why");
            assertTrue(why.contains("PROCESS") || why.contains("pg_read_all_stats"), why);
            assertEquals("ok", check(answer, "primary-keys").getString("verdict"));
        }
    }
}
