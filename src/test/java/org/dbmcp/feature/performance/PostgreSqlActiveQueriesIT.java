package org.dbmcp.feature.performance;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlActiveQueriesIT extends ActiveQueriesContract {
    private final TestDatabase server;

    PostgreSqlActiveQueriesIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        this.server = server;
    }

    @Override
    protected Bed bed() throws SQLException {
        return Bed.on(server);
    }

    @Override
    protected String sleep() {
        return "SELECT pg_sleep(30)";
    }
}
