package org.dbmcp.feature.performance;

import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlCancelQueryIT extends CancelQueryContract {
    PostgreSqlCancelQueryIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        super(server, "SELECT pg_sleep(30)");
    }

    @Override
    protected FailureKind unseen() {
        return FailureKind.ACCESS_DENIED;
    }
}
