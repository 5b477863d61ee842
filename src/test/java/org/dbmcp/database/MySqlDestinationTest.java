package org.dbmcp.database;

import org.dbmcp.driver.mysql.MySqlDriver;

class MySqlDestinationTest extends DestinationContract {
    MySqlDestinationTest() {
        super(new MySqlDriver(RealDatabaseContract.QUERIES));
    }
}
