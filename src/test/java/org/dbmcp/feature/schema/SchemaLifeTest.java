package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.mcp.CacheHint;
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
    void givenALife_whenAResourceIsRead_thenClientsMayKeepItAsLong() {
        // GIVEN
        open(Duration.ofSeconds(7));
        TableResource table = new TableResource(databases, Bench.QUERIES);
        PictureResource picture = new PictureResource(databases, Bench.QUERIES);
        // WHEN
        CacheHint hint = table.cache();
        // THEN
        assertEquals(new CacheHint(Duration.ofSeconds(7), false), hint);
        assertEquals(hint, picture.cache());
    }
}
