package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.access.Caller;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL alone has. */
class PostgreSqlDetailsIT {
    private final TestDatabase database;
    private DatabaseManager databases;

    PostgreSqlDetailsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    @BeforeEach
    void make() throws SQLException {
        database.execute(
                "CREATE TABLE tenants (id INT PRIMARY KEY DEFERRABLE, code TEXT,"
                        + " UNIQUE (code) DEFERRABLE INITIALLY DEFERRED, UNIQUE (id, code))",
                "CREATE TABLE notes (id INT PRIMARY KEY, tenant TEXT, parent INT REFERENCES notes"
                        + " DEFERRABLE INITIALLY DEFERRED) ",
                "CREATE INDEX notes_order ON notes"
                        + " (tenant NULLS FIRST, id DESC NULLS LAST, parent DESC)",
                "ALTER TABLE notes ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE notes FORCE ROW LEVEL SECURITY",
                "CREATE POLICY own ON notes FOR SELECT USING (tenant = CURRENT_USER)",
                "CREATE TABLE parts (at INT) PARTITION BY RANGE (at)",
                "CREATE TABLE part1 PARTITION OF parts FOR VALUES FROM (0) TO (600)");
        RichSchema rich = RichSchema.of(database);
        databases = rich.manager(Bench.OPEN);
        databases.open(Caller.ANONYMOUS, "c", rich.settings());
    }

    @AfterEach
    void close() {
        databases.closeAll();
    }

    private JsonObject described(String table) {
        return described(table, "");
    }

    private JsonObject described(String table, String more) {
        DescribeTable sut = new DescribeTable(databases, Bench.QUERIES);
        return Bench.call(sut, "{'connection':'c','tables':['" + table + "']" + more + "}")
                .structured()
                .getJsonArray("tables")
                .getJsonObject(0);
    }

    @Test
    void givenATableNeverAnalyzed_whenItsStatisticsAreWanted_thenWhyThereAreNone() {
        // GIVEN
        // WHEN
        JsonObject table = described("notes", ",'statistics':true");
        // THEN
        assertFalse(table.containsKey("statistics"), table::toString);
        assertTrue(table.getString("notTold").startsWith("No statistics of values"));
    }

    @Test
    void givenStatisticsThatFail_whenDescribed_thenTheRestComes() throws SQLException {
        // GIVEN
        database.execute(
                "SET allow_system_table_mods = on",
                "ALTER VIEW pg_catalog.pg_stats RENAME TO gone");
        // WHEN
        JsonObject table = described("notes", ",'statistics':true");
        // THEN
        assertEquals(3, table.getJsonArray("columns").size());
        assertTrue(table.getString("notTold").startsWith("No statistics of values: Query failed"));
    }

    @Test
    void givenDeferrableKeys_whenDescribed_thenWhenTheyAreChecked() {
        // GIVEN
        // WHEN
        JsonObject tenants = described("tenants");
        JsonObject notes = described("notes");
        // THEN
        assertEquals("initially immediate", tenants.getString("primaryKeyDeferrable", null));
        JsonObject code = tenants.getJsonArray("uniqueKeys").getJsonObject(0);
        JsonObject both = tenants.getJsonArray("uniqueKeys").getJsonObject(1);
        assertEquals("initially deferred", code.getString("deferrable", null));
        assertFalse(both.containsKey("deferrable"), both::toString);
        assertFalse(notes.containsKey("primaryKeyDeferrable"), notes::toString);
        JsonObject key = notes.getJsonArray("foreignKeys").getJsonObject(0);
        assertEquals("initially deferred", key.getString("deferrable", null));
    }

    @Test
    void givenAnUnusualOrderOfNulls_whenDescribed_thenTheIndexTellsIt() {
        // GIVEN
        // WHEN
        JsonObject index = described("notes").getJsonArray("indexes").getJsonObject(0);
        // THEN
        assertEquals(
                "[\"tenant NULLS FIRST\",\"id DESC NULLS LAST\",\"parent DESC\"]",
                index.getJsonArray("columns").toString());
    }

    @Test
    void givenRowSecurity_whenDescribed_thenItsPolicies() {
        // GIVEN
        // WHEN
        JsonObject notes = described("notes");
        // THEN
        assertTrue(notes.getBoolean("rowSecurity"));
        assertTrue(notes.getBoolean("rowSecurityForced", false), notes::toString);
        assertEquals(
                "[\"own: SELECT USING ((tenant = CURRENT_USER))\"]",
                notes.getJsonArray("policies").toString());
        assertFalse(described("tenants").containsKey("policies"));
    }

    @Test
    void givenAPartition_whenDescribed_thenItsParentAndBounds() {
        // GIVEN
        // WHEN
        JsonObject part = described("part1");
        // THEN
        assertEquals("partition", part.getString("kind"));
        assertEquals("public.parts", part.getString("partitionOf"));
        assertEquals("FOR VALUES FROM (0) TO (600)", part.getString("bounds", null));
    }
}
