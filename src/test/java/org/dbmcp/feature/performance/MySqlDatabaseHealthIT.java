package org.dbmcp.feature.performance;

import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlDatabaseHealthIT extends ServerHealthContract {
    MySqlDatabaseHealthIT(@On(Engine.MYSQL) TestDatabase server) {
        super(server);
    }

    @Override
    protected List<String> checks() {
        return List.of(
                "connections",
                "cache-hits",
                "long-transactions",
                "lock-waits",
                "replication",
                "bloat",
                "unused-indexes",
                "duplicate-indexes",
                "sequences",
                "primary-keys",
                "history");
    }

    @Override
    protected String[] nearItsEnd() {
        return new String[] {
            "CREATE TABLE full_ (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT = 2100000000"
        };
    }
}
