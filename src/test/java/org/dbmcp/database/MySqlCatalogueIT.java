package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlCatalogueIT extends CatalogueContract {
    MySqlCatalogueIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }
}
