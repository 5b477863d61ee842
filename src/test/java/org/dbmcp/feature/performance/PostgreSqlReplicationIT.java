package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.ReplicatedPostgreSql;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a server and the one that follows it tell of their replication. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlReplicationIT {
    /** A lag is a warning from thirty seconds on. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private ReplicatedPostgreSql pair;
    private TestDatabase primary;
    private TestDatabase replica;

    @BeforeAll
    void start() throws SQLException {
        pair = ReplicatedPostgreSql.started();
        primary = pair.primary();
        replica = pair.replica();
        primary.execute("CREATE TABLE t (id INT PRIMARY KEY)");
        settle();
    }

    @AfterAll
    void stop() {
        pair.close();
    }

    private void settle() {
        for (TestDatabase each : List.of(primary, replica)) {
            within(each, check -> check.getString("verdict").equals("ok") && followed(check));
        }
    }

    /** No replica at all is fine as well. */
    private static boolean followed(JsonObject check) {
        return !check.getString("figure").equals("none");
    }

    private static JsonObject within(TestDatabase server, Predicate<JsonObject> expected) {
        try (Bed bed = Bed.over(server, AccessLevel.FULL)) {
            DatabaseHealth sut = new DatabaseHealth(bed.databases, Bench.QUERIES);
            String asked = "{'connection':'%s','checks':['replication']}".formatted(bed.name);
            return Background.within(
                    LONGEST,
                    () ->
                            Bench.text(Bench.call(sut, asked))
                                    .getJsonArray("checks")
                                    .getJsonObject(0),
                    expected);
        }
    }

    private static JsonObject become(TestDatabase server, String verdict) {
        return within(server, check -> check.getString("verdict").equals(verdict));
    }

    private static List<String> subjects(JsonObject check) {
        return check.getJsonArray("subjects").stream()
                .map(each -> each.toString().replace("\"", ""))
                .toList();
    }

    @Test
    void givenAReplayThatStandsStill_whenChecked_thenBothServersSayHowLong() throws SQLException {
        // GIVEN
        primary.execute("SELECT pg_create_physical_replication_slot('left_behind', true)");
        replica.execute("SELECT pg_wal_replay_pause()");
        primary.execute("INSERT INTO t VALUES (1)");
        // WHEN
        JsonObject there =
                within(primary, check -> named(check, "replica: ") && named(check, "slot "));
        JsonObject here = become(replica, "warning");
        // THEN
        assertEquals("warning", there.getString("verdict"));
        assertTrue(there.getString("figure").matches("3\\d(\\.\\d)? s"), there::toString);
        assertTrue(
                subjects(there).stream()
                        .anyMatch(each -> each.matches("replica: 3\\d(\\.\\d)? s, streaming")),
                there::toString);
        assertTrue(
                subjects(there).stream()
                        .anyMatch(
                                each ->
                                        each.matches(
                                                "slot left_behind: 3\\d(\\.\\d)? s, nobody reads it,"
                                                        + " it keeps 0 MiB of WAL")),
                there::toString);
        assertTrue(
                subjects(here).getFirst().matches("this replica: [\\d.]+ s, its replay is paused"),
                here::toString);
        replica.execute("SELECT pg_wal_replay_resume()");
        primary.execute("SELECT pg_drop_replication_slot('left_behind')");
        settle();
    }

    private static boolean named(JsonObject check, String start) {
        return check.containsKey("subjects")
                && subjects(check).stream().anyMatch(each -> each.startsWith(start));
    }

    @Test
    void givenASlotWhoseReaderCameTooLate_whenChecked_thenCritical() throws SQLException {
        // GIVEN
        primary.execute(
                "ALTER SYSTEM SET max_slot_wal_keep_size = '1MB'",
                "SELECT pg_reload_conf()",
                "SELECT pg_create_physical_replication_slot('too_late', true)");
        for (int i = 0; i < 4; i++) {
            primary.execute(
                    "INSERT INTO t VALUES (%s)".formatted(100 + i), "SELECT pg_switch_wal()");
        }
        primary.execute("CHECKPOINT");
        // WHEN
        JsonObject check = become(primary, "critical");
        // THEN
        assertEquals("stopped", check.getString("figure"));
        assertEquals(
                List.of("slot too_late: stopped, what its reader lacks is removed"),
                subjects(check));
        primary.execute(
                "SELECT pg_drop_replication_slot('too_late')",
                "ALTER SYSTEM RESET max_slot_wal_keep_size",
                "SELECT pg_reload_conf()");
        settle();
    }

    @Test
    void givenAReplicaWhosePrimaryIsGone_whenChecked_thenCriticalUntilItIsBack() {
        // GIVEN
        primary.server().orElseThrow().kill();
        // WHEN
        JsonObject check = become(replica, "critical");
        // THEN
        assertEquals("stopped", check.getString("figure"));
        assertEquals(List.of("this replica: stopped, does not reach its primary"), subjects(check));
        primary.server().orElseThrow().start();
        settle();
    }
}
