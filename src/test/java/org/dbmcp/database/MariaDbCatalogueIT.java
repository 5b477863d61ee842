package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbCatalogueIT extends CatalogueContract {
    MariaDbCatalogueIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }
}
