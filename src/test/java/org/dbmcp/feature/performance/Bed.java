package org.dbmcp.feature.performance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Drivers;
import org.dbmcp.database.LocalRegistrations;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.embedded.EmbeddedDriver;
import org.dbmcp.driver.mariadb.MariaDbDriver;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;

/** An empty database of a product, open under a name, and sessions beside ours. */
final class Bed implements AutoCloseable {
    final String name = "c" + UUID.randomUUID().toString().substring(0, 8);
    final DatabaseManager databases;
    final Driver driver;
    private final TestDatabase database;
    private final ConnectionSettings settings;

    private Bed(Driver driver, TestDatabase database, ConnectionSettings settings) {
        this.driver = driver;
        this.database = database;
        this.settings = settings;
        this.databases =
                new DatabaseManager(
                        new LocalRegistrations(),
                        new StoredConnections(List.of()),
                        Bench.OPEN,
                        new Drivers(List.of(driver)));
        databases.open(Caller.ANONYMOUS, name, settings);
    }

    /** A fresh database on this server. */
    static Bed on(TestDatabase server) throws SQLException {
        return over(server.freshDatabase(), AccessLevel.FULL);
    }

    /** This very database. */
    static Bed over(TestDatabase database, AccessLevel access) {
        Driver driver =
                switch (database.engine()) {
                    case POSTGRESQL -> new PostgreSqlDriver(Bench.QUERIES);
                    case MYSQL -> new MySqlDriver(Bench.QUERIES);
                    case MARIADB -> new MariaDbDriver(Bench.QUERIES);
                };
        ConnectionSettings settings =
                new ConnectionSettings(
                        driver.type(),
                        database.host(),
                        database.port(),
                        database.database(),
                        database.user(),
                        new Secret(database.password()),
                        TlsSettings.OFF,
                        access,
                        PoolSettings.DEFAULTS);
        return new Bed(driver, database, settings);
    }

    /** A fresh database in this process. */
    static Bed embedded() {
        Driver driver = new EmbeddedDriver(Bench.QUERIES);
        ConnectionSettings settings =
                new ConnectionSettings(
                        "h2",
                        null,
                        0,
                        "d" + UUID.randomUUID().toString().replace("-", ""),
                        null,
                        Secret.NONE,
                        TlsSettings.OFF,
                        AccessLevel.FULL,
                        PoolSettings.DEFAULTS);
        return new Bed(driver, null, settings);
    }

    /** The same database by a login that may do nothing but connect and read. */
    Bed asReader() throws SQLException {
        String user = TestDatabase.freshName("r");
        if (database.engine() == Engine.POSTGRESQL) {
            execute("CREATE ROLE " + user + " LOGIN PASSWORD 'reader'");
        } else {
            execute(
                    "CREATE USER " + user + " IDENTIFIED BY 'reader'",
                    "GRANT SELECT ON " + database.database() + ".* TO " + user);
        }
        return over(database.as(user, "reader"), AccessLevel.READ_ONLY);
    }

    /** The server's own account of it; null in this process. */
    TestDatabase database() {
        return database;
    }

    /** A session beside the product under test. */
    Connection connect() throws SQLException {
        return database != null
                ? database.connect()
                : driver.dataSource(settings, Destinations.ANYWHERE).getConnection();
    }

    /** Runs statements, each by itself. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        databases.closeAll();
    }
}
