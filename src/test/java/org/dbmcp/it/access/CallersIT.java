package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each key is a caller of its own: what one has, no other can see, name or guess. */
class CallersIT {
    private static final IssuedKey ALICE = IssuedKey.fresh("alice");
    private static final IssuedKey BOB = IssuedKey.fresh("bob");

    private static LibertyServer server;
    private static KeyHolder alice;
    private static KeyHolder bob;

    private final String connection = TestDatabase.freshName("c");

    @BeforeAll
    static void start() throws Exception {
        server =
                LibertyServer.start(
                        Map.of(
                                "DBMCP_AUTH",
                                "api-key",
                                "DBMCP_API_KEYS",
                                ALICE.line().strip() + ", " + BOB.line()));
        alice = new KeyHolder(server, Revision.R2026_07_28, ALICE);
        bob = new KeyHolder(server, Revision.R2025_11_25, BOB);
    }

    @AfterAll
    static void stop() throws Exception {
        alice.close();
        bob.close();
        server.close();
    }

    static Stream<Map.Entry<String, Map<String, String>>> namings() {
        return Stream.of(
                Map.entry("execute_query", Map.of("connection", "NAME", "sql", "SELECT 1")),
                Map.entry("connection_info", Map.of("connection", "NAME")),
                Map.entry("test_connection", Map.of("connection", "NAME")),
                Map.entry("close_connection", Map.of("connection", "NAME")),
                Map.entry("connect_from_config", Map.of("configName", "NAME")));
    }

    @ParameterizedTest
    @MethodSource("namings")
    void givenAConnection_whenAnotherCallerNamesIt_thenItIsAsIfItWereNotThere(
            Map.Entry<String, Map<String, String>> naming) {
        // GIVEN
        alice.open(connection);
        String absent = TestDatabase.freshName("c");

        // WHEN
        String there = named(naming, connection);
        String nowhere = named(naming, absent);

        // THEN
        assertEquals(nowhere.replace(absent, connection), there);
        assertEquals(1, alice.query(connection).getInt("rowCount"));
    }

    @Test
    void givenConnections_whenListed_thenEachCallerSeesTheirOwn() {
        // GIVEN
        alice.open(connection);

        // WHEN
        String mine = alice.call("list_connections", Map.of()).toString();
        String theirs = bob.call("list_connections", Map.of()).toString();
        String exported = bob.call("export_connections", Map.of()).toString();
        String hints = bob.told("test_connection", Map.of("connection", "x"));

        // THEN
        assertTrue(mine.contains(connection), mine);
        assertFalse(theirs.contains(connection), theirs);
        assertFalse(exported.contains(connection), exported);
        assertFalse(hints.contains(connection), hints);
    }

    @Test
    void givenAName_whenAnotherCallerTakesItToo_thenBothHaveTheirOwn() {
        // GIVEN
        alice.open(connection);
        bob.open(connection);

        // WHEN
        bob.call("close_connection", Map.of("connection", connection));

        // THEN
        assertEquals(1, alice.query(connection).getInt("rowCount"));
    }

    @Test
    void givenAPage_whenAnotherCallerOrAForgerAsksForIt_thenIsRefused() {
        // GIVEN
        alice.open(connection);
        bob.open(connection);
        JsonObject first =
                alice.call(
                        "read_query",
                        Map.of(
                                "connection",
                                connection,
                                "sql",
                                "SELECT X FROM SYSTEM_RANGE(1, 8)",
                                "maxRows",
                                3));
        String page = first.getJsonObject("page").getString("next");
        char changed = page.charAt(40) == 'A' ? 'B' : 'A';
        String forged = page.substring(0, 40) + changed + page.substring(41);

        // WHEN
        String stolen = bob.told("fetch_rows", Map.of("connection", connection, "page", page));
        String made = alice.told("fetch_rows", Map.of("connection", connection, "page", forged));
        JsonObject own = alice.call("fetch_rows", Map.of("connection", connection, "page", page));

        // THEN
        assertTrue(stolen.contains("\"error\":\"page is not kept any more"), stolen);
        assertTrue(made.contains("\"error\":\"page is not a handle of ours, or too old"), made);
        assertEquals(5, own.getInt("rowCount"));
    }

    @Test
    void givenAnImport_whenShown_thenOnlyItsCallerSeesIt() {
        // GIVEN
        Map<String, String> entry =
                Map.of("type", "pg", "host", "db.invalid", "database", "d", "user", "u");
        alice.call("import_connections", Map.of("connections", Map.of(connection, entry)));

        // WHEN
        Set<String> mine = alice.configurations();
        Set<String> theirs = bob.configurations();

        // THEN
        assertEquals(Set.of("sample", connection), mine);
        assertEquals(Set.of("sample"), theirs);
    }

    @Test
    void givenAConnection_whenAnotherCallerGuesses_thenTheTimeTellsNothing() {
        // GIVEN
        alice.open(connection);
        String absent = TestDatabase.freshName("c");
        long[] there = new long[200];
        long[] nowhere = new long[there.length];

        // WHEN
        for (int i = 0; i < there.length; i++) {
            there[i] = nanosOf(connection);
            nowhere[i] = nanosOf(absent);
        }

        // THEN
        Duration difference = Duration.ofNanos(median(there) - median(nowhere)).abs();
        assertTrue(difference.compareTo(Duration.ofMillis(2)) < 0, difference::toString);
    }

    @Test
    void givenCalls_whenTheLogIsRead_thenItNamesTheCallersAndNoKey() throws Exception {
        // GIVEN
        alice.query("sample");
        bob.query("sample");

        // WHEN
        String log = server.log().replace("\\\"", "\"");

        // THEN
        assertTrue(log.contains("\"caller\":\"alice\",\"tool\":\"execute_query\""));
        assertTrue(log.contains("\"caller\":\"bob\",\"tool\":\"execute_query\""));
        for (IssuedKey each : Set.of(ALICE, BOB)) {
            assertFalse(log.contains(each.key()), each.name());
            assertFalse(log.contains(each.hash()), each.name());
        }
    }

    /** What bob is told of a name that is not his. */
    private static String named(Map.Entry<String, Map<String, String>> naming, String name) {
        Map<String, String> arguments = new HashMap<>(naming.getValue());
        arguments.replaceAll((key, value) -> value.equals("NAME") ? name : value);
        return bob.told(naming.getKey(), arguments);
    }

    private static long nanosOf(String name) {
        long start = System.nanoTime();
        bob.told("test_connection", Map.of("connection", name));
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
