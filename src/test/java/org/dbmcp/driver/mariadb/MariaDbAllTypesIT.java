package org.dbmcp.driver.mariadb;

import java.util.List;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.driver.MySqlFamilyAllTypesContract;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Databases.class)
class MariaDbAllTypesIT extends MySqlFamilyAllTypesContract {
    MariaDbAllTypesIT(@On(Engine.MARIADB) TestDatabase database) {
        super(database);
    }

    @Override
    protected Driver driver() {
        return new MariaDbDriver(DriverContract.SETTINGS);
    }

    @Override
    protected String texts() {
        return "CHAR, ENUM, LONG VARCHAR, LONGTEXT, MEDIUMTEXT, SET, TEXT, TINYTEXT, UUID, VARCHAR";
    }

    @Override
    protected List<String> without() {
        return List.of();
    }
}
