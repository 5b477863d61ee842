package org.dbmcp.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.embedded.EmbeddedDriver;

class EmbeddedCatalogueTest extends CatalogueContract {
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
    protected String schema() {
        return "PUBLIC";
    }

    @Override
    protected String other() {
        return "OTHER";
    }

    @Override
    protected String kept(String table) {
        return table.toUpperCase(Locale.ROOT);
    }

    @Override
    protected boolean weighs() {
        return false;
    }
}
