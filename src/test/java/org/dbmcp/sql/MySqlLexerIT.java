package org.dbmcp.sql;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlLexerIT extends MySqlFamilyLexerContract {
    MySqlLexerIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }
}
