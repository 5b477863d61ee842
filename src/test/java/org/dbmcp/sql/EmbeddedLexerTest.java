package org.dbmcp.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

class EmbeddedLexerTest extends LexerDifferenceContract {
    EmbeddedLexerTest() {
        super(Dialect.H2);
    }

    @Override
    protected Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SEQUENCE s");
        }
        return connection;
    }

    @Override
    protected String tick() {
        return "SELECT NEXT VALUE FOR s";
    }

    @Override
    protected String ticks() {
        return "SELECT BASE_VALUE - 1 FROM INFORMATION_SCHEMA.SEQUENCES";
    }
}
