package org.dbmcp.feature.performance;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.database.Database;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose statements may be stopped on every server. */
abstract class CancelQueryContract {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestDatabase server;
    private final String sleep;
    private Bed bed;

    CancelQueryContract(TestDatabase server, String sleep) {
        this.server = server;
        this.sleep = sleep;
    }

    @BeforeEach
    void open() throws SQLException {
        bed = Bed.on(server);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void givenASleepingQueryOfAnother_whenCancelled_thenItEndsAndItsSessionLives()
            throws SQLException, InterruptedException {
        // GIVEN
        try (Background sleeper = new Background(bed).start(sleep)) {
            Background.soon(() -> activeIds(bed), each -> each.contains(sleeper.id));
            // WHEN
            JsonObject answer = cancel(bed, sleeper.id);
            // THEN
            sleeper.outcome();
            assertTrue(answer.getBoolean("stopped"));
            assertEquals(sleeper.id, answer.getJsonNumber("id").longValue());
            sleeper.run("SELECT 1");
        }
    }

    @Test
    void givenAnIdleSession_whenCancelled_thenThereWasNothingToStop() throws SQLException {
        // GIVEN
        try (Background idle = new Background(bed)) {
            // WHEN
            JsonObject answer = cancel(bed, idle.id);
            // THEN
            assertFalse(answer.getBoolean("stopped"));
            assertTrue(answer.getString("note").startsWith("The session ran no statement"));
        }
    }

    @Test
    void givenASessionOfThisServer_whenCancelled_thenRefused() throws SQLException {
        // GIVEN
        Database database = bed.databases.get(Caller.ANONYMOUS, bed.name);
        try (Background watcher = new Background(bed)) {
            // made as new once, as every session is after its first use
            database.study(LONG, true, stop -> {}, each -> each.all(Facet.LOGIN, Map.of()));
            List<FailureKind> refusals =
                    database.study(
                            LONG,
                            true,
                            stop -> {},
                            each -> {
                                each.all(Facet.LOGIN, Map.of());
                                // WHEN
                                return watcher.others().stream()
                                        .map(
                                                id ->
                                                        assertThrows(
                                                                        Failure.class,
                                                                        () -> cancel(bed, id))
                                                                .kind())
                                        .distinct()
                                        .toList();
                            });
            // THEN
            assertEquals(List.of(ACCESS_DENIED), refusals);
        }
    }

    @Test
    void givenAReadOnlyConnection_whenCancelled_thenRefused() throws SQLException {
        // GIVEN
        try (Background idle = new Background(bed);
                Bed readOnly = Bed.over(bed.database(), AccessLevel.READ_ONLY)) {
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> cancel(readOnly, idle.id));
            // THEN
            assertEquals(ACCESS_DENIED, failure.kind());
            assertEquals(
                    "Connection '%s' is read-only, and stops no statements of others"
                            .formatted(readOnly.name),
                    failure.getMessage());
        }
    }

    @Test
    void givenNoSuchSession_whenCancelled_thenItIsSaid() {
        // GIVEN
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> cancel(bed, 999_999_999_999L));
        // THEN
        assertEquals(INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.getMessage().contains("no session 999999999999"), failure.getMessage());
    }

    @Test
    void givenALoginWithoutTheRight_whenCancelled_thenRefused() throws SQLException {
        // GIVEN
        try (Background idle = new Background(bed);
                Bed reader = bed.asReader();
                Bed writer = Bed.over(reader.database(), AccessLevel.READ_WRITE)) {
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> cancel(writer, idle.id));
            // THEN
            assertEquals(unseen(), failure.kind());
        }
    }

    /** What the product says of sessions that a login must not stop. */
    protected abstract FailureKind unseen();

    private static List<Long> activeIds(Bed bed) {
        ActiveQueries active = new ActiveQueries(bed.databases, Bench.QUERIES);
        return Bench.text(Bench.call(active, "{'connection':'" + bed.name + "'}"))
                .getJsonArray("sessions")
                .stream()
                .map(each -> each.asJsonObject().getJsonNumber("id").longValue())
                .toList();
    }

    private static JsonObject cancel(Bed bed, long id) {
        CancelQuery sut = new CancelQuery(bed.databases, Bench.QUERIES);
        String arguments = "{'connection':'" + bed.name + "','id':" + id + "}";
        return Bench.text(Bench.call(sut, arguments));
    }
}
