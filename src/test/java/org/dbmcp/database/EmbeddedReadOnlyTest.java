package org.dbmcp.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.embedded.EmbeddedDriver;

class EmbeddedReadOnlyTest extends ReadOnlyContract {
    private final String name = "d" + UUID.randomUUID().toString().replace("-", "");
    private final Driver driver = new EmbeddedDriver(RealDatabaseContract.QUERIES);

    @Override
    protected Driver driver() {
        return driver;
    }

    @Override
    protected String lists() {
        return "h2";
    }

    @Override
    protected ConnectionSettings settings(AccessLevel access) {
        return new ConnectionSettings(
                "h2",
                null,
                0,
                name,
                null,
                Secret.NONE,
                TlsSettings.OFF,
                access,
                PoolSettings.DEFAULTS);
    }

    @Override
    protected void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    protected String fingerprint() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                SELECT (SELECT LISTAGG(id || label, ',') FROM canary)
                                    || (SELECT LISTAGG(table_name, ',')
                                        FROM INFORMATION_SCHEMA.TABLES)
                                    || (SELECT base_value FROM INFORMATION_SCHEMA.SEQUENCES)
                                    || (SELECT COUNT(*) FROM INFORMATION_SCHEMA.ROUTINES)
                                """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return driver.dataSource(settings(AccessLevel.FULL), Destinations.ANYWHERE).getConnection();
    }
}
