package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of running sessions on every server. */
abstract class ActiveQueriesContract {
    private Bed bed;
    private ActiveQueries sut;

    protected abstract Bed bed() throws SQLException;

    /** A query that takes long, with {@code %s} for a comment in it. */
    protected abstract String sleep();

    @BeforeEach
    void open() throws SQLException {
        bed = bed();
        sut = new ActiveQueries(bed.databases, Bench.QUERIES);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void givenASleepingQuery_whenAsked_thenItsSession() throws SQLException {
        // GIVEN
        String sql = sleep();
        try (Background sleeper = new Background(bed).start(sql)) {
            // WHEN
            JsonObject line = soon(sleeper.id);
            // THEN
            assertEquals("active", line.getString("state"));
            assertEquals(sql, line.getString("sql"));
            assertEquals(bed.database().user(), line.getString("user"));
            assertTrue(line.getJsonNumber("runningMs").longValue() < 30_000, line::toString);
            assertFalse(line.containsKey("blockedBy"));
        }
    }

    @Test
    void givenALockThatIsWaitedFor_whenAsked_thenWhoBlocksWhom() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE stock (id INT PRIMARY KEY, n INT)",
                "INSERT INTO stock VALUES (1, 1)");
        try (Background holder = new Background(bed);
                Background waiter = new Background(bed)) {
            holder.connection.setAutoCommit(false);
            holder.run("UPDATE stock SET n = 2 WHERE id = 1");
            waiter.start("UPDATE stock SET n = 3 WHERE id = 1");
            // WHEN
            JsonObject answer =
                    Background.soon(() -> ask(""), each -> each.containsKey("lockTree"));
            // THEN
            assertEquals("idle in transaction", line(answer, holder.id).getString("state"));
            assertEquals(
                    List.of(holder.id),
                    line(answer, waiter.id).getJsonArray("blockedBy").stream()
                            .map(each -> Long.valueOf(each.toString()))
                            .toList());
            JsonObject root = answer.getJsonArray("lockTree").getJsonObject(0);
            assertEquals(holder.id, root.getJsonNumber("id").longValue());
            JsonObject below = root.getJsonArray("waiting").getJsonObject(0);
            assertEquals(waiter.id, below.getJsonNumber("id").longValue());
            assertTrue(below.getString("object").endsWith("stock"), below::toString);
            String locks = answer.getString("locks");
            assertEquals(2, locks.lines().count(), locks);
            assertTrue(locks.contains("waits: " + waiter.id + " for "), locks);
            holder.connection.rollback();
        }
    }

    @Test
    void givenAShortQuery_whenOnlyLongOnesAreWanted_thenNone() throws SQLException {
        // GIVEN
        try (Background sleeper = new Background(bed).start(sleep())) {
            soon(sleeper.id);
            // WHEN
            JsonObject answer = ask(",'minMs':600000");
            // THEN
            assertEquals(0, answer.getInt("count"), answer::toString);
        }
    }

    @Test
    void givenALoginThatMayNotSeeOthers_whenAsked_thenItIsSaid() throws SQLException {
        // GIVEN
        try (Background sleeper = new Background(bed).start(sleep());
                Bed reader = bed.asReader()) {
            soon(sleeper.id);
            ActiveQueries restricted = new ActiveQueries(reader.databases, Bench.QUERIES);
            // WHEN
            JsonObject answer =
                    Bench.text(Bench.call(restricted, "{'connection':'" + reader.name + "'}"));
            // THEN
            assertEquals(0, answer.getInt("count"), answer::toString);
            String note = answer.getJsonArray("notes").getString(0);
            assertTrue(note.startsWith("This login may see its own sessions only; "), note);
            assertTrue(note.contains("GRANT "), note);
        }
    }

    private JsonObject soon(long id) {
        return Background.soon(() -> line(ask(""), id), found -> found != null);
    }

    private static JsonObject line(JsonObject answer, long id) {
        return answer.getJsonArray("sessions").stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getJsonNumber("id").longValue() == id)
                .findFirst()
                .orElse(null);
    }

    private JsonObject ask(String more) {
        return Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'" + more + "}"));
    }
}
