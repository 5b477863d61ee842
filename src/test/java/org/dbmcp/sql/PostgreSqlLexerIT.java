package org.dbmcp.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Databases.class)
class PostgreSqlLexerIT extends LexerDifferenceContract {
    private final TestDatabase database;

    PostgreSqlLexerIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(Dialect.POSTGRESQL);
        database = server.freshDatabase();
        database.execute(
                "CREATE SEQUENCE s",
                "CREATE FUNCTION tick() RETURNS bigint LANGUAGE sql AS $$SELECT nextval('s')$$");
    }

    /** In the simple protocol the server itself parts the text. */
    @Override
    protected Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(database.host(), database.port(), database.database()),
                properties);
    }

    @Override
    protected String tick() {
        return "SELECT tick()";
    }

    @Override
    protected String ticks() {
        return "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM s";
    }
}
