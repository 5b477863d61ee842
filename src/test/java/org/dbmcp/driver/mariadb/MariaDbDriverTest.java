package org.dbmcp.driver.mariadb;

import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;

class MariaDbDriverTest extends DriverContract {
    private final MariaDbDriver sut = new MariaDbDriver(SETTINGS);

    @Override
    protected Driver sut() {
        return sut;
    }
}
