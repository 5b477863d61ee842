package org.dbmcp.it.tools;

import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;

class MySqlTypesIT extends TypesContract {
    private final TestDatabase database;

    MySqlTypesIT(@On(Engine.MYSQL) TestDatabase database, LibertyServer server) {
        super(server);
        this.database = database;
    }

    @Override
    List<TypeCase> cases() {
        return TypeCase.read("mysql-family.txt", "mysql.txt");
    }

    @Override
    String connect() throws SQLException {
        return sut.connect(database.freshDatabase());
    }
}
