package org.dbmcp.driver.embedded;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.driver.Sessions;
import org.dbmcp.failure.Failure;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database in memory, with a login for each access level. None of them is an administrator, for
 * whom H2 runs Java and reads files; and a reader has no right but SELECT, since H2 takes a
 * session's read-only mode for a hint.
 */
final class MemoryDatabase {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final String SAMPLE = "shop";
    private static final String ADMINISTRATOR = "DBMCP_ADMINISTRATOR";

    /** The databases are the process's, and so is what opens them; nobody else knows it. */
    private static final String PASSWORD = UUID.randomUUID().toString();

    private final String name;

    private MemoryDatabase(String name) {
        this.name = name;
    }

    /**
     * The database of this name.
     *
     * @throws Failure {@code INVALID_ARGUMENT} when it is no name
     */
    static MemoryDatabase named(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "database must be a letter and up to 62 letters, digits and underscores");
        }
        return new MemoryDatabase(name);
    }

    /** Sessions that may do what the level says; the database is made with the first one. */
    DataSource sessions(AccessLevel access) {
        return new Sessions(
                () -> {
                    prepare();
                    return open(login(access), "");
                });
    }

    /** One at a time in the process, as its databases are the process's. */
    private void prepare() throws SQLException {
        synchronized (MemoryDatabase.class) {
            try (Connection connection = open(ADMINISTRATOR, ";DB_CLOSE_DELAY=-1");
                    Statement statement = connection.createStatement()) {
                if (name.equals(SAMPLE) && isEmpty(statement)) {
                    SampleShop.fill(connection);
                }
                for (AccessLevel access : AccessLevel.values()) {
                    makeLogin(statement, access);
                }
            }
        }
    }

    private static void makeLogin(Statement statement, AccessLevel access) throws SQLException {
        statement.execute(
                "CREATE USER IF NOT EXISTS %s PASSWORD '%s'".formatted(login(access), PASSWORD));
        grant(statement, access);
    }

    private static void grant(Statement statement, AccessLevel access) throws SQLException {
        for (String schema : schemas(statement)) {
            statement.execute(
                    "GRANT %s ON SCHEMA \"%s\" TO %s"
                            .formatted(
                                    rights(access), schema.replace("\"", "\"\""), login(access)));
        }
        if (access == AccessLevel.FULL) {
            statement.execute("GRANT ALTER ANY SCHEMA TO " + login(access));
        }
    }

    private static String rights(AccessLevel access) {
        return switch (access) {
            case READ_ONLY -> "SELECT";
            case READ_WRITE -> "SELECT, INSERT, UPDATE, DELETE";
            case FULL -> "ALL";
        };
    }

    private static String login(AccessLevel access) {
        return "DBMCP_" + access.name();
    }

    private static List<String> schemas(Statement statement) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA"
                                + " WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA'")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT 1 FROM INFORMATION_SCHEMA.TABLES"
                                + " WHERE TABLE_SCHEMA = 'PUBLIC' FETCH FIRST ROW ONLY")) {
            return !rows.next();
        }
    }

    /** Only a checked name is part of the URL. */
    private Connection open(String user, String options) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";TIME ZONE=UTC" + options);
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source.getConnection();
    }
}
