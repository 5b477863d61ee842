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
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlExplainIT extends ExplainContract {
    private final TestDatabase database;

    MySqlExplainIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    @Override
    protected Driver driver() {
        return new MySqlDriver(RealDatabaseContract.QUERIES);
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
        return "WITH RECURSIVE d (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM d WHERE i < 199) SELECT 100 * a.i + b.i + 1 AS n FROM d a JOIN d b ON b.i < 100";
    }

    @Override
    protected List<String> analyze() {
        return List.of("ANALYZE TABLE parts, kinds");
    }
}
