package org.dbmcp.feature.performance;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlActiveQueriesIT extends ActiveQueriesContract {
    private final TestDatabase server;

    MySqlActiveQueriesIT(@On(Engine.MYSQL) TestDatabase server) {
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
