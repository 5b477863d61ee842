package org.dbmcp.driver.mysql;

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
class MySqlAllTypesIT extends MySqlFamilyAllTypesContract {
    MySqlAllTypesIT(@On(Engine.MYSQL) TestDatabase database) {
        super(database);
    }

    @Override
    protected Driver driver() {
        return new MySqlDriver(DriverContract.SETTINGS);
    }

    @Override
    protected String texts() {
        return "CHAR, ENUM, LONG VARCHAR, LONGTEXT, MEDIUMTEXT, TEXT, TINYTEXT, VARCHAR";
    }

    /** The connector lists a type of MySQL 9, which this server does not know. */
    @Override
    protected List<String> without() {
        return List.of("VECTOR");
    }
}
