package org.dbmcp.feature.performance;

import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbCancelQueryIT extends CancelQueryContract {
    MariaDbCancelQueryIT(@On(Engine.MARIADB) TestDatabase server) {
        super(server, "SELECT SLEEP(30)");
    }

    @Override
    protected FailureKind unseen() {
        return FailureKind.INVALID_ARGUMENT;
    }
}
