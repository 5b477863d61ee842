package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.mariadb.MariaDbDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbExplainIT extends MySqlFamilyExplainContract {
    MariaDbExplainIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected Driver driver() {
        return new MariaDbDriver(RealDatabaseContract.QUERIES);
    }

    @Override
    protected String numbers() {
        return "SELECT seq AS n FROM seq_1_to_20000";
    }
}
