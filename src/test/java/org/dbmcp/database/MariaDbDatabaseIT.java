package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.mariadb.MariaDbDriver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MariaDbDatabaseIT extends MySqlFamilyContract {
    private final Driver driver = new MariaDbDriver(QUERIES);
    private final TestDatabase server;

    MariaDbDatabaseIT(@On(Engine.MARIADB) TestDatabase server) {
        this.server = server;
    }

    @Override
    protected TestDatabase server() {
        return server;
    }

    @Override
    protected Driver driver() {
        return driver;
    }

    @Override
    protected boolean boundsRows() {
        return false;
    }

    @Override
    protected int tripsOfACall() {
        return 2;
    }

    @Override
    protected String readOnlyState() {
        return "SELECT @@session.tx_read_only";
    }

    @Test
    void givenMoreDeletedRowsThanTheLimit_whenTheyAreReturned_thenAllAreGone() {
        // GIVEN
        Database database = open(AccessLevel.FULL);
        String table = table(database);
        run(database, "INSERT INTO %s (id) SELECT seq FROM seq_1_to_50000".formatted(table));
        // WHEN
        Outcome outcome =
                database.run(
                        new Query(
                                "DELETE FROM " + table + " WHERE id > 0 RETURNING *",
                                List.of(),
                                null,
                                3,
                                LONG),
                        new Collected(),
                        stop -> {});
        // THEN
        assertEquals(3, outcome.rowCount());
        assertTrue(outcome.truncated());
        assertEquals(-1, outcome.affectedRows());
        assertEquals("0", run(database, "SELECT COUNT(*) FROM " + table).only());
    }

    @Test
    void givenFewDeletedRows_whenTheyAreReturned_thenTheyAreCounted() {
        // GIVEN
        Database database = open(AccessLevel.FULL);
        String table = table(database);
        run(database, "INSERT INTO %s (id) SELECT seq FROM seq_1_to_3".formatted(table));
        // WHEN
        Outcome outcome =
                database.run(
                        query("DELETE FROM " + table + " WHERE id > 1 RETURNING id"),
                        new Collected(),
                        stop -> {});
        // THEN
        assertEquals(2, outcome.affectedRows());
    }

    @Test
    void givenAServerOfMySql_whenOpened_thenTheRightTypeIsNamed(
            @On(Engine.MYSQL) TestDatabase other) {
        // GIVEN
        ConnectionSettings settings = settings(other, AccessLevel.FULL, PoolSettings.DEFAULTS);
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> sut.open(Caller.ANONYMOUS, name, settings));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
        assertEquals(
                "Failed to connect to mariadb database: The server is MySQL, not MariaDB: use the"
                        + " type mysql",
                failure.getMessage());
    }
}
