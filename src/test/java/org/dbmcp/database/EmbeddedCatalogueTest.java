package org.dbmcp.database;

import java.sql.SQLException;

class EmbeddedCatalogueTest extends CatalogueContract {
    EmbeddedCatalogueTest() throws SQLException {
        super(RichSchema.embedded());
    }

    @Override
    protected boolean weighs() {
        return false;
    }
}
