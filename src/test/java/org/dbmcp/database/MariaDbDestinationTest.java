package org.dbmcp.database;

import org.dbmcp.driver.mariadb.MariaDbDriver;

class MariaDbDestinationTest extends DestinationContract {
    MariaDbDestinationTest() {
        super(new MariaDbDriver(RealDatabaseContract.QUERIES));
    }
}
