package org.dbmcp.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.embedded.EmbeddedDriver;
import org.dbmcp.driver.mariadb.MariaDbDriver;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;

/**
 * A database of one product with a schema that has something of everything.
 *
 * @param schema in which the tables are
 * @param other a schema beside it, with a table of the same name
 */
public record RichSchema(Driver driver, ConnectionSettings settings, String schema, String other) {
    /** On a real server. */
    public static RichSchema on(TestDatabase server) throws SQLException {
        TestDatabase database = server.freshDatabase();
        RichSchema rich = of(database);
        try (Connection connection = database.connect()) {
            rich.fill(connection);
        }
        return rich;
    }

    /** A database of a server as it is. */
    public static RichSchema of(TestDatabase database) throws SQLException {
        boolean schemas = database.engine() == Engine.POSTGRESQL;
        return new RichSchema(
                driver(database.engine()),
                settings(database),
                schemas ? "public" : database.database(),
                schemas ? "other" : database.freshDatabase().database());
    }

    /** In this process. */
    public static RichSchema embedded() throws SQLException {
        Driver driver = new EmbeddedDriver(RealDatabaseContract.QUERIES);
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
        RichSchema rich = new RichSchema(driver, settings, "PUBLIC", "OTHER");
        try (Connection connection =
                driver.dataSource(settings, Destinations.ANYWHERE).getConnection()) {
            rich.fill(connection);
        }
        return rich;
    }

    private static Driver driver(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> new PostgreSqlDriver(RealDatabaseContract.QUERIES);
            case MYSQL -> new MySqlDriver(RealDatabaseContract.QUERIES);
            case MARIADB -> new MariaDbDriver(RealDatabaseContract.QUERIES);
        };
    }

    /** Settings of full access to a database of a server. */
    public static ConnectionSettings settings(TestDatabase database) {
        return new ConnectionSettings(
                database.engine().type(),
                database.host(),
                database.port(),
                database.database(),
                database.user(),
                new Secret(database.password()),
                TlsSettings.OFF,
                AccessLevel.FULL,
                PoolSettings.DEFAULTS);
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : script().split(";\n", -1)) {
                statement.execute(sql.replace("{other}", other));
            }
        }
    }

    private String script() {
        String file = "/catalogue/" + driver.type() + ".sql";
        try (InputStream script = RichSchema.class.getResourceAsStream(file)) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manager that opens such databases. */
    public DatabaseManager manager(ConnectionPolicy policy) {
        return manager(policy, SchemaSettings.DEFAULTS);
    }

    /** A manager that remembers catalogues so long. */
    public DatabaseManager manager(ConnectionPolicy policy, SchemaSettings schema) {
        return new DatabaseManager(
                new LocalRegistrations(),
                new StoredConnections(List.of()),
                policy,
                schema,
                new Drivers(List.of(driver)));
    }

    /** Runs a statement through the product, and gives its rows. */
    public static List<List<Object>> run(Database database, String sql) {
        Collected rows = new Collected();
        database.run(
                new Query(sql, List.of(), null, 1000, Duration.ofSeconds(60)), rows, stop -> {});
        return rows.rows;
    }

    /** A name as the product keeps it when it is not quoted. */
    public String kept(String name) {
        return driver.embedded() ? name.toUpperCase(Locale.ROOT) : name;
    }
}
