package org.dbmcp.it.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A database that a test may use as it likes, as a user who may do everything in it.
 *
 * @param engine the product
 * @param host where it listens
 * @param port where it listens
 * @param database the database to start from
 * @param user may create users and databases
 * @param password the user's
 * @param server what can be killed and hung; empty when the address was given from outside
 */
public record TestDatabase(
        Engine engine,
        String host,
        int port,
        String database,
        String user,
        String password,
        Optional<Server> server) {

    /** A connection beside the product under test; the caller closes it. */
    public Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        if (engine == Engine.MYSQL && server.isPresent()) {
            // ours may show an expired certificate, which Connector/J never takes
            login.setProperty("sslMode", "DISABLED");
        }
        return DriverManager.getConnection(engine.url(host, port, database), login);
    }

    /** The same with more parameters, as a URL has them. */
    public Connection connect(String more) throws SQLException {
        String url = engine.url(host, port, database);
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + more, user, password);
    }

    /** Runs statements one after the other, each by itself. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row as text; null when that is NULL. */
    public String value(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("No row: " + sql);
            }
            return rows.getString(1);
        }
    }

    /** A name that nothing else has; lower case, no quotes needed. */
    public static String freshName(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Creates an empty database and gives it, still as the same user. */
    public TestDatabase freshDatabase() throws SQLException {
        String fresh = freshName("db");
        execute("CREATE DATABASE " + fresh);
        return named(fresh);
    }

    /** Another database of the same server, which need not be there. */
    public TestDatabase named(String other) {
        return new TestDatabase(engine, host, port, other, user, password, server);
    }

    /** The same database by another way, such as a proxy. */
    public TestDatabase at(String otherHost, int otherPort) {
        return new TestDatabase(engine, otherHost, otherPort, database, user, password, server);
    }

    /** The same database as another user, who exists already. */
    public TestDatabase as(String otherUser, String otherPassword) {
        return new TestDatabase(engine, host, port, database, otherUser, otherPassword, server);
    }

    /** How many statements that contain the marker run now, beside the one that asks. */
    public long running(String marker) throws SQLException {
        if (engine != Engine.POSTGRESQL) {
            return listed("Info", text -> text.contains(marker));
        }
        return Long.parseLong(
                value(
                        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
                                + " AND pid <> pg_backend_pid() AND query LIKE '%"
                                + marker
                                + "%'"));
    }

    /** How many sessions a user has now. */
    public long sessions(String ofUser) throws SQLException {
        if (engine != Engine.POSTGRESQL) {
            return listed("User", ofUser::equals);
        }
        return Long.parseLong(
                value("SELECT count(*) FROM pg_stat_activity WHERE usename = '" + ofUser + "'"));
    }

    /** MariaDB 11.4 now and then dies of reading its information_schema while a session ends. */
    private long listed(String column, Predicate<String> wanted) throws SQLException {
        long found = 0;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW FULL PROCESSLIST")) {
            while (rows.next()) {
                String text = rows.getString(column);
                found += text != null && wanted.test(text) ? 1 : 0;
            }
        }
        return found;
    }
}
