package org.dbmcp.database;

import java.nio.file.Path;
import org.dbmcp.driver.mysql.MySqlDriver;

class RogueMySqlServerTest extends RogueMySqlContract {
    RogueMySqlServerTest() {
        super(new MySqlDriver(RealDatabaseContract.QUERIES));
    }

    @Override
    protected String refused(String method) {
        return "Unable to load authentication plugin '%s'.".formatted(method);
    }

    @Override
    protected String wholePassword() {
        return "Public Key Retrieval is not allowed";
    }

    @Override
    protected String file(Path wanted) {
        return "Server asked for stream in response to \"LOAD DATA LOCAL INFILE\" but functionality is"
                + " not enabled at client by setting \"allowLoadLocalInfile=true\" or specifying a"
                + " path with 'allowLoadLocalInfileInPath'.";
    }
}
