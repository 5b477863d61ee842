package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlExplainIT extends MySqlFamilyExplainContract {
    MySqlExplainIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected Driver driver() {
        return new MySqlDriver(RealDatabaseContract.QUERIES);
    }

    @Override
    protected String numbers() {
        return "WITH RECURSIVE d (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM d WHERE i < 199) SELECT 100 * a.i + b.i + 1 AS n FROM d a JOIN d b ON b.i < 100";
    }
}
