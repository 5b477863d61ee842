package org.dbmcp.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.embedded.EmbeddedDriver;

class EmbeddedExplainTest extends ExplainContract {
    private final String name = "d" + UUID.randomUUID().toString().replace("-", "");
    private final Driver driver = new EmbeddedDriver(RealDatabaseContract.QUERIES);

    @Override
    protected Driver driver() {
        return driver;
    }

    @Override
    protected ConnectionSettings settings() {
        return new ConnectionSettings(
                "h2",
                null,
                0,
                name,
                null,
                Secret.NONE,
                TlsSettings.OFF,
                AccessLevel.FULL,
                PoolSettings.DEFAULTS);
    }

    @Override
    protected Connection connect() throws SQLException {
        return driver.dataSource(settings(), Destinations.ANYWHERE).getConnection();
    }

    @Override
    protected String numbers() {
        return "SELECT X AS n FROM SYSTEM_RANGE(1, 20000)";
    }

    @Override
    protected List<String> analyze() {
        return List.of();
    }

    @Override
    protected boolean countsRows() {
        return false;
    }
}
