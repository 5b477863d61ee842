package org.dbmcp.it.tools;

import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;

class MySqlToolsIT extends ServerToolsContract {
    MySqlToolsIT(@On(Engine.MYSQL) TestDatabase database, LibertyServer server) {
        super(database, server);
    }
}
