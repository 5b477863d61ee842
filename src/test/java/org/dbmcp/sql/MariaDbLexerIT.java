package org.dbmcp.sql;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbLexerIT extends MySqlFamilyLexerContract {
    MariaDbLexerIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }
}
