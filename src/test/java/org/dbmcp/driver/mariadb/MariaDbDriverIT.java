package org.dbmcp.driver.mariadb;

import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.driver.MySqlSessionContract;
import org.dbmcp.it.database.Engine;

class MariaDbDriverIT extends MySqlSessionContract {
    private final MariaDbDriver sut = new MariaDbDriver(DriverContract.SETTINGS);

    @Override
    protected Driver sut() {
        return sut;
    }

    @Override
    protected Engine engine() {
        return Engine.MARIADB;
    }
}
