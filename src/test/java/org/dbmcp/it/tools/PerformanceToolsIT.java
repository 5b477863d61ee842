package org.dbmcp.it.tools;

import static java.util.Locale.ROOT;
import static org.dbmcp.it.tools.Library.each;
import static org.dbmcp.it.tools.Library.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each tool that looks at how a database works, on every product, in both eras. */
@ExtendWith({SharedServer.class, Databases.class})
class PerformanceToolsIT {
    private static final int MANY = 4096;

    private final LibertyServer server;
    private final RealDatabases databases;

    PerformanceToolsIT(LibertyServer server, RealDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    static Stream<?> cases() {
        return Library.everywhere();
    }

    /** So many that reading all of them is worse than an index. */
    private static void crowd(Library library) throws Exception {
        for (int n = 1; n < MANY; n *= 2) {
            library.run("INSERT INTO {s}.visits SELECT door, visitor + " + n + " FROM {s}.visits");
        }
        if (library.database() != null) {
            boolean postgreSql = library.database().engine() == Engine.POSTGRESQL;
            library.database().execute((postgreSql ? "ANALYZE " : "ANALYZE TABLE ") + "visits");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenAStatementIsExplained_thenWhatItReadsAndHowMuch(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            crowd(sut);
            String sql = "SELECT door FROM %s.visits WHERE visitor = ?".formatted(sut.schema());
            // WHEN
            JsonObject answer =
                    sut.call(
                            "explain_query",
                            Map.of("sql", sql, "params", List.of(7), "analyze", true));
            // THEN
            assertEquals(sql, answer.getString("sql"));
            assertTrue(answer.getBoolean("analyzed"));
            JsonObject scan = scan(answer.getJsonObject("plan"));
            assertEquals("Seq Scan", scan.getString("node"), answer::toString);
            assertEquals("visits", scan.getString("table").toLowerCase(ROOT), answer::toString);
        }
    }

    /** The first node that reads a table. */
    private static JsonObject scan(JsonObject node) {
        return node.containsKey("table")
                ? node
                : scan(node.getJsonArray("children").getJsonObject(0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenATableWithoutAKey_whenHealthIsChecked_thenItIsNamed(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            // WHEN
            JsonObject answer =
                    sut.call("database_health", Map.of("checks", List.of("primary-keys")));
            // THEN
            assertEquals(1, answer.getJsonArray("checks").size(), answer::toString);
            JsonObject check = answer.getJsonArray("checks").getJsonObject(0);
            assertEquals("primary-keys", check.getString("check"));
            assertEquals("warning", check.getString("verdict"));
            String subject = at.product().startsWith("m") ? "visits" : sut.table("visits");
            assertEquals(
                    1,
                    texts(check, "subjects").stream()
                            .filter(each -> each.startsWith(subject.toLowerCase(ROOT)))
                            .count(),
                    answer::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenStatements_whenTheCostliestAreAsked_thenThoseOrHowToKeepThem(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            for (int i = 1; i <= 3 && !at.embedded(); i++) {
                // by another program: MySQL keeps no account of what is prepared in the server
                sut.database().value("SELECT title FROM books WHERE id = " + i);
            }
            // WHEN
            JsonObject answer = sut.call("top_queries", Map.of("orderBy", "calls", "limit", 50));
            // THEN
            if (at.product().equals("mysql")) {
                List<JsonObject> ours =
                        answer.getJsonArray("queries").getValuesAs(JsonObject.class).stream()
                                .filter(each -> each.getString("sql").startsWith("SELECT `title`"))
                                .toList();
                assertEquals(1, ours.size(), answer::toString);
                assertEquals(3, ours.getFirst().getInt("calls"));
            } else {
                assertFalse(answer.getBoolean("available"), answer::toString);
                String how = answer.getString("howToEnable");
                assertTrue(how.startsWith(howToEnable(at.product())), how);
            }
        }
    }

    private static String howToEnable(String product) {
        return switch (product) {
            case "postgresql" -> "Add pg_stat_statements to shared_preload_libraries";
            case "mariadb" -> "Set performance_schema=ON";
            default ->
                    "H2 cannot for a database that this server opens: only its"
                            + " administrator may, which is this server alone; explain_query"
                            + " with analyze measures one statement";
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenAQueryWithoutAnIndex_whenAdviceIsAsked_thenThatIndex(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            crowd(sut);
            String sql = "SELECT door FROM %s.visits WHERE visitor = 7".formatted(sut.schema());
            // WHEN
            JsonObject answer = sut.call("suggest_indexes", Map.of("sql", List.of(sql)));
            // THEN
            assertEquals(1, answer.getJsonArray("suggestions").size(), answer::toString);
            JsonObject only = answer.getJsonArray("suggestions").getJsonObject(0);
            assertEquals(sut.table("visits"), only.getString("table"));
            assertEquals(List.of("visitor"), texts(only, "columns"));
            // a server that has no statistics of the column yet promises nothing
            assertTrue(
                    only.getString("method").equals("guess")
                            ? !only.containsKey("expectedGain")
                            : only.getJsonNumber("expectedGain").doubleValue() >= 0.9,
                    answer::toString);
            sut.run(only.getString("ddl"));
            assertEquals(
                    List.of(),
                    each(
                            sut.call("suggest_indexes", Map.of("sql", List.of(sql))),
                            "suggestions",
                            "table"));
        }
    }
}
