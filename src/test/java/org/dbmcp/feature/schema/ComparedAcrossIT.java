package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.access.Caller;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Drivers;
import org.dbmcp.database.LocalRegistrations;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Two products side by side, of which one has what the other has not. */
class ComparedAcrossIT {
    private final TestDatabase postgres;
    private final TestDatabase mysql;

    ComparedAcrossIT(
            @On(Engine.POSTGRESQL) TestDatabase postgres, @On(Engine.MYSQL) TestDatabase mysql)
            throws SQLException {
        this.postgres = postgres.freshDatabase();
        this.mysql = mysql.freshDatabase();
    }

    private JsonObject compared() throws SQLException {
        RichSchema one = RichSchema.of(postgres);
        RichSchema two = RichSchema.of(mysql);
        DatabaseManager databases =
                new DatabaseManager(
                        new LocalRegistrations(),
                        new StoredConnections(List.of()),
                        Bench.OPEN,
                        SchemaSettings.DEFAULTS,
                        new Drivers(List.of(one.driver(), two.driver())));
        try {
            databases.open(Caller.ANONYMOUS, "one", one.settings());
            databases.open(Caller.ANONYMOUS, "two", two.settings());
            String arguments = "{'connection':'one','otherConnection':'two'}";
            return Bench.call(new CompareSchemas(databases, Bench.QUERIES), arguments).structured();
        } finally {
            databases.closeAll();
        }
    }

    @Test
    void givenWhatOneProductHasNot_whenCompared_thenItIsSaidAndNotRemoved() throws SQLException {
        // GIVEN
        postgres.execute(
                "CREATE TYPE mood AS ENUM ('glad')",
                "CREATE SEQUENCE a",
                "CREATE SEQUENCE b",
                "CREATE FUNCTION gone() RETURNS INT LANGUAGE sql AS 'SELECT 1'");
        // WHEN
        JsonObject answer = compared();
        // THEN
        assertEquals(
                """
                - function gone()
                ? MySQL lists no types: 1 of PostgreSQL are not compared; \
                MySQL lists no sequences: 2 of PostgreSQL are not compared""",
                answer.getString("text"));
        assertEquals(1, answer.getJsonArray("changes").size());
    }

    @Test
    void givenNothingThatTheOtherLacks_whenCompared_thenNothingIsSaidOfIt() throws SQLException {
        // GIVEN
        // WHEN
        JsonObject answer = compared();
        // THEN
        assertEquals("Nothing differs.", answer.getString("text"));
        assertFalse(answer.containsKey("notTold"));
    }
}
