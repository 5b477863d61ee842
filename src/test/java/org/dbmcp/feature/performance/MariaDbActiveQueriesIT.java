package org.dbmcp.feature.performance;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbActiveQueriesIT extends ActiveQueriesContract {
    private final TestDatabase server;

    MariaDbActiveQueriesIT(@On(Engine.MARIADB) TestDatabase server) {
        this.server = server;
    }

    @Override
    protected Bed bed() throws SQLException {
        return Bed.on(server);
    }

    @Override
    protected String sleep() {
        return "SELECT SLEEP(30)";
    }
}
