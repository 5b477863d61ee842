package org.dbmcp.feature;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlQuestionsIT extends QuestionsContract {
    MySqlQuestionsIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }
}
