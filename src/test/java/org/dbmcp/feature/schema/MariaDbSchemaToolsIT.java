package org.dbmcp.feature.schema;

import java.sql.SQLException;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbSchemaToolsIT extends SchemaToolsContract {
    MariaDbSchemaToolsIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }
}
