package org.dbmcp.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

/** MySQL and MariaDB, each through its own connector, which lets several statements pass. */
@ExtendWith(Databases.class)
abstract class MySqlFamilyLexerContract extends LexerDifferenceContract {
    private final TestDatabase database;

    MySqlFamilyLexerContract(TestDatabase server) throws SQLException {
        super(Dialect.MYSQL);
        database = server.freshDatabase();
        database.execute(
                "CREATE FUNCTION tick() RETURNS INT NO SQL"
                        + " BEGIN SET @n = IFNULL(@n, 0) + 1; RETURN @n; END");
    }

    @Override
    protected Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("allowMultiQueries", "true");
        properties.setProperty("allowPublicKeyRetrieval", "true");
        return DriverManager.getConnection(
                "jdbc:%s://%s:%d/%s"
                        .formatted(
                                database.engine().type(),
                                database.host(),
                                database.port(),
                                database.database()),
                properties);
    }

    @Override
    protected String tick() {
        return "SELECT tick()";
    }

    @Override
    protected String ticks() {
        return "SELECT CAST(IFNULL(@n, 0) AS SIGNED)";
    }
}
