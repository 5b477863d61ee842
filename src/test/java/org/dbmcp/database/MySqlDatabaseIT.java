package org.dbmcp.database;

import org.dbmcp.driver.Driver;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlDatabaseIT extends MySqlFamilyContract {
    private final Driver driver = new MySqlDriver(QUERIES);
    private final TestDatabase server;

    MySqlDatabaseIT(@On(Engine.MYSQL) TestDatabase server) {
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
    protected int tripsOfACall() {
        return 3;
    }

    @Override
    protected String readOnlyState() {
        return "SELECT @@session.transaction_read_only";
    }
}
