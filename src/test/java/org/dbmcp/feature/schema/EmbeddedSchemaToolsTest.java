package org.dbmcp.feature.schema;

import java.sql.SQLException;
import org.dbmcp.database.RichSchema;

class EmbeddedSchemaToolsTest extends SchemaToolsContract {
    EmbeddedSchemaToolsTest() throws SQLException {
        super(RichSchema.embedded());
    }
}
