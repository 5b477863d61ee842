package org.dbmcp.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.result.Column;
import org.dbmcp.result.JsonCells;

/** Runs a statement as the product does, and shows what comes of it. */
public final class Look {
    private Look() {}

    /** The values of the first row as JSON; each as the driver reads it. */
    public static List<String> row(
            Driver driver, Connection connection, String sql, Object... params)
            throws SQLException {
        return row(driver, ValueSettings.DEFAULTS, connection, sql, params);
    }

    /** The values of the first row as JSON, in these forms. */
    public static List<String> row(
            Driver driver, ValueSettings forms, Connection connection, String sql, Object... params)
            throws SQLException {
        ResultReader reader = driver.reader(forms);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
                driver.bind(statement, i + 1, params[i]);
            }
            driver.prepare(statement, 10, Duration.ofSeconds(30));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value =
                            reader.reading(connection, rows.getMetaData(), i)
                                    .reader()
                                    .read(rows, i);
                    values.add(JsonCells.text(value));
                }
                return values;
            }
        }
    }

    /** The only value. */
    public static String value(Driver driver, Connection connection, String sql, Object... params)
            throws SQLException {
        return row(driver, connection, sql, params).getFirst();
    }

    /** The first column. */
    public static Column column(Driver driver, Connection connection, String sql)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Reading reading =
                    driver.reader(ValueSettings.DEFAULTS)
                            .reading(connection, rows.getMetaData(), 1);
            return driver.column(rows.getMetaData(), 1, reading.encoding());
        }
    }

    /** Runs a statement for its effect. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
