package org.dbmcp.feature;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlQuestionsIT extends QuestionsContract {
    PostgreSqlQuestionsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(server);
    }
}
