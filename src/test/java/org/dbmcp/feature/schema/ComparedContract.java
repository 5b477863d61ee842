package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How schemas are held side by side that differ in what belongs to no table, and in triggers. */
abstract class ComparedContract {
    /** More than is fetched of a definition. */
    private static final String LONG = "+ 0".repeat(800);

    private final RichSchema rich;
    private final DatabaseManager databases;
    private final CompareSchemas sut;
    private final String old = TestDatabase.freshName("o");
    private final String fresh = TestDatabase.freshName("n");

    ComparedContract(RichSchema rich) {
        this.rich = rich;
        this.databases = rich.manager(Bench.OPEN);
        this.sut = new CompareSchemas(databases, Bench.QUERIES);
    }

    @AfterEach
    void close() throws SQLException {
        databases.closeAll();
        execute("DROP SCHEMA " + old + cascade());
        execute("DROP SCHEMA " + fresh + cascade());
    }

    private String cascade() {
        return rich.driver().type().startsWith("m") ? "" : " CASCADE";
    }

    /** What is in the first; {@code {s}} is its name, {@code {long}} an addition of zeros. */
    abstract List<String> before();

    /** What is in the second, alike. */
    abstract List<String> after();

    /** The lines that tell what differs. */
    abstract List<String> lines();

    /** The settings of the database. */
    final ConnectionSettings settings() {
        return rich.settings();
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection =
                        rich.driver()
                                .dataSource(settings(), Destinations.ANYWHERE)
                                .getConnection();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private void make(String schema, List<String> objects) throws SQLException {
        execute("CREATE SCHEMA " + schema);
        for (String each : objects) {
            execute(each.replace("{s}", schema).replace("{long}", LONG));
        }
    }

    /** Both, which are not made yet. */
    final List<String> schemas() {
        return List.of(old, fresh);
    }

    private String kept(String name) {
        return rich.driver().embedded() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** How the second schema of a connection differs from the first. */
    final JsonObject compared(ConnectionSettings as, List<String> from, List<String> to)
            throws SQLException {
        make(old, from);
        make(fresh, to);
        databases.open(Caller.ANONYMOUS, "c", as);
        String arguments =
                "{'connection':'c','schema':'%s','otherSchema':'%s'}"
                        .formatted(kept(old), kept(fresh));
        return Bench.call(sut, arguments).structured();
    }

    /** How functions differ that name this, for {@code %s}, behind what is fetched of them. */
    final String compared(String function, String named) throws SQLException {
        List<String> objects = List.of(function.formatted(named));
        return compared(settings(), objects, objects).getString("text");
    }

    @Test
    void givenOtherObjects_whenCompared_thenEachDifferenceOnce() throws SQLException {
        // GIVEN
        // WHEN
        JsonObject answer = compared(settings(), before(), after());
        // THEN
        assertEquals(String.join("\n", lines()), answer.getString("text"));
        assertEquals(
                answer.getInt("added") + answer.getInt("removed") + answer.getInt("changed"),
                answer.getJsonArray("changes").size());
        assertTrue(
                answer.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                        .flatMap(each -> each.values().stream())
                        .allMatch(each -> each.toString().length() < 500),
                answer::toString);
    }

    @Test
    void givenTablesOfOneSideAndManyChanges_whenCompared_thenTheyAreNoMoreThanNeeded()
            throws SQLException {
        // GIVEN
        String gone = "CREATE TABLE {s}.gone (id INT PRIMARY KEY, x INT)";
        String wide =
                "CREATE TABLE {s}.wide ("
                        + IntStream.range(0, 350)
                                .mapToObj(i -> "c" + i + " %1$s")
                                .collect(joining(","))
                        + ")";
        // WHEN
        JsonObject answer =
                compared(
                        settings(),
                        List.of(gone, wide.formatted("INT")),
                        List.of(wide.formatted("BIGINT")));
        // THEN
        assertEquals(1, answer.getInt("removed"));
        assertEquals(350, answer.getInt("changed"));
        assertTrue(answer.getBoolean("truncated"));
        assertTrue(answer.toString().length() < 35_000, answer::toString);
        assertTrue(answer.getString("text").endsWith("… and 321 more"), answer::toString);
    }

    @Test
    void givenTheSameObjects_whenCompared_thenNothingDiffers() throws SQLException {
        // GIVEN
        // WHEN
        JsonObject answer = compared(settings(), before(), before());
        // THEN
        assertTrue(answer.getBoolean("equal"), answer::toString);
        assertFalse(answer.getString("text").contains("~"));
    }
}
