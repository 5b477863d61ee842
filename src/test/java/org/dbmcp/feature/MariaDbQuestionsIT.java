package org.dbmcp.feature;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbQuestionsIT extends QuestionsContract {
    MariaDbQuestionsIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }
}
