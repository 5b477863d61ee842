package org.dbmcp.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlExplainIT extends ExplainContract {
    private final TestDatabase database;

    PostgreSqlExplainIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    @Override
    protected Driver driver() {
        return new PostgreSqlDriver(RealDatabaseContract.QUERIES);
    }

    @Override
    protected ConnectionSettings settings() {
        return new ConnectionSettings(
                driver().type(),
                database.host(),
                database.port(),
                database.database(),
                database.user(),
                new Secret(database.password()),
                TlsSettings.OFF,
                AccessLevel.FULL,
                PoolSettings.DEFAULTS);
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    protected String numbers() {
        return "SELECT n FROM generate_series(1, 20000) n";
    }

    @Override
    protected List<String> analyze() {
        return List.of("VACUUM ANALYZE");
    }

    @Override
    protected String converted() {
        return "size = 77.5";
    }
}
