package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.resource.ResourceTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long what a catalogue said is used again. */
class SchemaLifeTest {
    private final RichSchema rich = RichSchema.embedded();
    private DatabaseManager databases;

    SchemaLifeTest() throws SQLException {}

    @AfterEach
    void close() {
        databases.closeAll();
    }

    private void open(Duration life) {
        databases = rich.manager(Bench.OPEN, new SchemaSettings(life));
        databases.open(Caller.ANONYMOUS, "c", rich.settings());
    }

    /** Tables called so, before and after somebody else makes one. */
    private String found() throws SQLException {
        SearchObjects search = new SearchObjects(databases, Bench.QUERIES);
        String arguments = "{'connection':'c','search':['newcomer*'],'kinds':['table']}";
        int before = Bench.call(search, arguments).structured().getInt("total");
        try (Connection connection =
                        rich.driver()
                                .dataSource(rich.settings(), Destinations.ANYWHERE)
                                .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE newcomers (id INT PRIMARY KEY)");
        }
        return before + ", " + Bench.call(search, arguments).structured().getInt("total");
    }

    @Test
    void givenALife_whenSomebodyElseChangesTheSchema_thenTheOldAnswerIsUsedAgain()
            throws SQLException {
        // GIVEN
        open(Duration.ofHours(1));
        // WHEN
        String found = found();
        // THEN
        assertEquals("0, 0", found);
    }

    @Test
    void givenNoLife_whenSomebodyElseChangesTheSchema_thenItIsSeen() throws SQLException {
        // GIVEN
        open(Duration.ZERO);
        // WHEN
        String found = found();
        // THEN
        assertEquals("0, 1", found);
    }

    @Test
    void givenALife_whenAResourceIsReadAgain_thenClientsMayKeepItForTheRestOfThatLife() {
        // GIVEN
        open(Duration.ofHours(1));
        TableResource table = new TableResource(databases, Bench.QUERIES);
        PictureResource picture = new PictureResource(databases, Bench.QUERIES);
        for (ResourceTemplate sut : List.of(table, picture)) {
            CacheHint first = read(sut);
            // WHEN
            CacheHint second = read(sut);
            CacheHint third = read(sut);
            // THEN
            assertFalse(first.shared());
            assertTrue(first.timeToLive().compareTo(Duration.ofHours(1)) < 0, first::toString);
            assertTrue(first.timeToLive().compareTo(Duration.ofMinutes(50)) > 0, first::toString);
            assertTrue(third.timeToLive().compareTo(second.timeToLive()) < 0, third::toString);
        }
    }

    @Test
    void givenNoLife_whenAResourceIsRead_thenClientsMustNotKeepIt() {
        // GIVEN
        open(Duration.ZERO);
        // WHEN
        CacheHint hint = read(new TableResource(databases, Bench.QUERIES));
        // THEN
        assertEquals(new CacheHint(Duration.ZERO, false), hint);
    }

    private CacheHint read(ResourceTemplate resource) {
        Map<String, String> variables =
                Map.of("connection", "c", "schema", rich.schema(), "table", rich.kept("orders"));
        return resource.read("db://x", variables, Bench.CALL).cache();
    }
}
