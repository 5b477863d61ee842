package org.dbmcp.feature.schema;

import java.sql.SQLException;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlSchemaToolsIT extends SchemaToolsContract {
    PostgreSqlSchemaToolsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }
}
