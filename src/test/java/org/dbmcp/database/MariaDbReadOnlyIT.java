package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.mariadb.MariaDbDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbReadOnlyIT extends RealReadOnlyContract {
    MariaDbReadOnlyIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected Driver driver() {
        return new MariaDbDriver(RealDatabaseContract.QUERIES);
    }

    @Override
    protected String lists() {
        return "mariadb";
    }

    @Override
    protected String[] dropUser() {
        return new String[] {"DROP USER dbmcp"};
    }

    @Override
    protected String state() {
        return MySqlReadOnlyIT.STATE;
    }
}
