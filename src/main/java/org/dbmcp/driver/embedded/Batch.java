package org.dbmcp.driver.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows on their way into one table. */
final class Batch implements AutoCloseable {
    private final PreparedStatement statement;

    Batch(Connection connection, String table, String columns) throws SQLException {
        String marks = columns.replaceAll("[a-z_]+", "?");
        statement =
                connection.prepareStatement(
                        "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
    }

    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            statement.executeBatch();
        }
    }
}
