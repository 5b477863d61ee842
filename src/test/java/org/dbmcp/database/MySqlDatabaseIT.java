package org.dbmcp.database;

import org.dbmcp.driver.Driver;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlDatabaseIT extends RealDatabaseContract {
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
    protected String slow(String marker) {
        return "SELECT /* " + marker + " */ SLEEP(60)";
    }

    @Override
    protected String many() {
        return "WITH RECURSIVE d (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 99)"
                + " SELECT a.n + b.n FROM d a, d b, d c";
    }

    @Override
    protected String createTable(String table) {
        return "CREATE TABLE " + table + " (id INT AUTO_INCREMENT PRIMARY KEY, label VARCHAR(20))";
    }

    @Override
    protected String leave() {
        return "SELECT GET_LOCK('left', 0)";
    }

    @Override
    protected String look() {
        return "SELECT IF(IS_USED_LOCK('left') IS NULL, 'free', 'left')";
    }

    @Override
    protected String readOnlyState() {
        return "SELECT @@session.transaction_read_only";
    }
}
