package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long the answers about a schema become that is out of the ordinary. */
class BoundedAnswersTest {
    private static final int MANY = 3_000;

    private final DatabaseManager databases;
    private final DescribeTable sut;

    BoundedAnswersTest() throws Exception {
        RichSchema rich = RichSchema.embedded();
        databases = rich.manager(Bench.OPEN);
        databases.open(Caller.ANONYMOUS, "c", rich.settings());
        sut = new DescribeTable(databases, Bench.QUERIES);
        try (var connection =
                        rich.driver()
                                .dataSource(rich.settings(), Destinations.ANYWHERE)
                                .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE moods (m ENUM (" + labels() + "))");
            statement.execute("CREATE TABLE wide (" + columns() + ")");
            statement.execute("COMMENT ON TABLE wide IS '" + "w ".repeat(8_000) + "'");
            for (int i = 0; i < 4; i++) {
                statement.execute("CREATE TABLE wide" + i + " (" + columns() + ")");
            }
        }
    }

    @AfterEach
    void close() {
        databases.closeAll();
    }

    private static String labels() {
        return IntStream.range(0, MANY).mapToObj(i -> "'label" + i + "'").collect(joining(", "));
    }

    private static String columns() {
        return IntStream.range(0, 1_200).mapToObj(i -> "c" + i + " INT").collect(joining(", "));
    }

    private JsonObject described(String... tables) {
        String names = Stream.of(tables).map(each -> "'" + each + "'").collect(joining(","));
        return Bench.call(sut, "{'connection':'c','tables':[" + names + "]}").structured();
    }

    @Test
    void givenAnEnumOfManyLabels_whenDescribed_thenTheFirstAndHowMany() {
        // GIVEN
        // WHEN
        JsonObject answer = described("MOODS");
        // THEN
        JsonObject column =
                answer.getJsonArray("tables")
                        .getJsonObject(0)
                        .getJsonArray("columns")
                        .getJsonObject(0);
        assertEquals(100, column.getJsonArray("allowed").size());
        assertEquals(MANY, column.getInt("allowedTotal"));
        assertTrue(answer.toString().length() < 6_000, answer::toString);
    }

    @Test
    void givenATableOfManyColumns_whenDescribed_thenTheFirstAndHowToFindTheOthers() {
        // GIVEN
        // WHEN
        JsonObject answer = described("WIDE");
        // THEN
        JsonObject table = answer.getJsonArray("tables").getJsonObject(0);
        assertEquals(250, table.getJsonArray("columns").size());
        assertEquals(
                "250 of 1200 are shown: search_objects with kinds column and words finds the others",
                table.getString("columnsTruncated"));
        assertTrue(table.getString("comment").endsWith("… (16000 characters)"));
        assertTrue(answer.toString().length() < 30_000, answer::toString);
        assertFalse(answer.containsKey("leftOut"));
    }

    @Test
    void givenTablesThatAreTooMuchTogether_whenDescribed_thenTheLastAreNamedOnly() {
        // GIVEN
        // WHEN
        JsonObject answer = described("WIDE", "WIDE0", "WIDE1", "WIDE2", "WIDE3");
        // THEN
        int told = answer.getJsonArray("tables").size();
        assertTrue(told >= 1 && told < 5, answer::toString);
        assertEquals(
                "Ask for fewer tables at a time: "
                        + Stream.of("", "0", "1", "2", "3")
                                .skip(told)
                                .map("PUBLIC.WIDE"::concat)
                                .collect(joining(", ")),
                answer.getString("leftOut"));
        assertTrue(answer.toString().length() < 80_000);
    }

    @Test
    void givenNothingOfThatName_whenSearched_thenWhatElseToTry() {
        // GIVEN
        SearchObjects search = new SearchObjects(databases, Bench.QUERIES);
        String arguments =
                "{'connection':'c','search':['zzqqxx'],'kinds':['table'],'schema':'PUBLIC'}";
        // WHEN
        JsonObject answer = Bench.call(search, arguments).structured();
        // THEN
        assertEquals(0, answer.getInt("total"));
        assertEquals(
                "Nothing that this login sees: try single words or parts as *word*, without kinds,"
                        + " without schema",
                answer.getString("hint"));
    }

    @Test
    void givenALongComment_whenSearched_thenItDoesNotFillThePage() {
        // GIVEN
        SearchObjects search = new SearchObjects(databases, Bench.QUERIES);
        String arguments = "{'connection':'c','search':['wide'],'kinds':['table'],'detail':'full'}";
        // WHEN
        JsonObject answer = Bench.call(search, arguments).structured();
        // THEN
        List<JsonObject> found = answer.getJsonArray("objects").getValuesAs(JsonObject.class);
        assertEquals("PUBLIC.WIDE", found.getFirst().getString("name"));
        assertEquals(100, found.getFirst().getJsonArray("columns").size());
        assertEquals(1_200, found.getFirst().getInt("columnsTotal"));
        assertTrue(found.getFirst().getString("comment").length() < 330);
    }
}
