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
    private final TestDatabase mariadb;

    ComparedAcrossIT(
            @On(Engine.POSTGRESQL) TestDatabase postgres,
            @On(Engine.MYSQL) TestDatabase mysql,
            @On(Engine.MARIADB) TestDatabase mariadb)
            throws SQLException {
        this.mariadb = mariadb.freshDatabase();
        this.postgres = postgres.freshDatabase();
        this.mysql = mysql.freshDatabase();
    }

    private JsonObject compared() throws SQLException {
        return compared(postgres, mysql);
    }

    private static JsonObject compared(TestDatabase from, TestDatabase to) throws SQLException {
        RichSchema one = RichSchema.of(from);
        RichSchema two = RichSchema.of(to);
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

    @Test
    void givenTypesThatAreWrittenOtherwise_whenCompared_thenOnlyOthersDiffer() throws SQLException {
        // GIVEN
        String columns =
                "a INT NOT NULL, b VARCHAR(20), c DECIMAL(9, 2), d BOOLEAN, e BIGINT,"
                        + " f DOUBLE PRECISION, g CHAR(3), h ";
        postgres.execute("CREATE TABLE t (" + columns + "INT)");
        mysql.execute("CREATE TABLE t (" + columns + "BIGINT)");
        mariadb.execute("CREATE TABLE t (" + columns + "INT)");
        String note =
                " and MySQL write types, defaults and expressions in ways of their own: they are"
                        + " compared as texts but for well-known names of types; collations and"
                        + " engines are not";
        // WHEN
        String fromPostgres = compared().getString("text");
        String fromMariaDb = compared(mariadb, mysql).getString("text");
        // THEN
        String line = "~ column t.h: type integer -> type bigint\n? ";
        assertEquals(line + "PostgreSQL" + note, fromPostgres);
        assertEquals(line + "MariaDB" + note, fromMariaDb);
    }
}
