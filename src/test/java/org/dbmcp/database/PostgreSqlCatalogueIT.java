package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlCatalogueIT extends CatalogueContract {
    PostgreSqlCatalogueIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }
}
