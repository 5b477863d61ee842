package org.dbmcp.feature.schema;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlTenantsIT extends TenantsContract {
    PostgreSqlTenantsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(server);
    }
}
