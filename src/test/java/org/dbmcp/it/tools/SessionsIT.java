package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions of other programs: seen and stopped on every product, in both eras. */
@ExtendWith({SharedServer.class, Databases.class})
class SessionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LibertyServer server;
    private final RealDatabases databases;

    SessionsIT(LibertyServer server, RealDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    static Stream<?> servers() {
        return Library.everywhere().filter(each -> !((Library.Case) each.get()[0]).embedded());
    }

    static Stream<?> embedded() {
        return Library.everywhere().filter(each -> ((Library.Case) each.get()[0]).embedded());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void givenAWaitingProgram_whenItIsSeenAndCancelled_thenItWaitsNoMore(Library.Case at)
            throws Exception {
        // GIVEN
        String marker = TestDatabase.freshName("waits");
        try (Library sut = new Library(at, server, databases)) {
            CompletableFuture<String> program = started(sut.database(), marker);
            Eventually.isTrue(marker, PATIENCE, () -> seen(sut, marker).size() == 1);
            JsonObject session = seen(sut, marker).getFirst();
            long id = session.getJsonNumber("id").longValue();
            // WHEN
            JsonObject answer = sut.call("cancel_query", Map.of("id", id));
            // THEN
            assertEquals("active", session.getString("state"));
            assertEquals(sut.database().user(), session.getString("user"));
            assertEquals(id, answer.getJsonNumber("id").longValue());
            assertTrue(answer.getBoolean("stopped"), answer::toString);
            // what a product makes of it differs, but none waits to the end
            program.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertEquals(List.of(), seen(sut, marker));
        }
    }

    /** Ends with the result of the statement, or with what it failed of. */
    private static CompletableFuture<String> started(TestDatabase database, String marker) {
        String sql = Assistant.wait(database.engine(), 60, marker);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return String.valueOf(database.value(sql));
                    } catch (SQLException stopped) {
                        return stopped.getSQLState();
                    }
                });
    }

    private static List<JsonObject> seen(Library library, String marker) {
        return library
                .call("active_queries", Map.of())
                .getJsonArray("sessions")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("sql", "").contains(marker))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("embedded")
    void givenADatabaseInThisProcess_whenLookedAt_thenNobodyElseIsThere(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            // WHEN
            JsonObject active = sut.call("active_queries", Map.of());
            JsonObject cancelled = sut.refused("cancel_query", Map.of("id", 1));
            // THEN
            assertEquals(0, active.getInt("count"));
            assertEquals(
                    "[\"This login may see its own sessions only\"]",
                    active.getJsonArray("notes").toString());
            assertEquals("not_supported", cancelled.getString("code"));
            assertEquals("H2 has no sessions here but this server's", cancelled.getString("error"));
        }
    }
}
