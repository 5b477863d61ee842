package org.dbmcp.database;

import org.dbmcp.driver.postgresql.PostgreSqlDriver;

class PostgreSqlDestinationTest extends DestinationContract {
    PostgreSqlDestinationTest() {
        super(new PostgreSqlDriver(RealDatabaseContract.QUERIES));
    }
}
