package org.dbmcp.driver.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Address;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Sessions;
import org.dbmcp.driver.TlsFiles;
import org.postgresql.PGStatement;
import org.postgresql.core.Parser;

/**
 * Opens sessions. The URL is a constant, so nothing that a caller gives can be read as an option;
 * pgjdbc takes each property as it is.
 */
final class PostgreSqlSessions {
    private static final int FIRST_TO_CHECK_CONNECTIONS = 14;

    private static final String RESET = "ROLLBACK; DISCARD ALL; ";

    private static final String URL = "jdbc:postgresql:///";

    private PostgreSqlSessions() {}

    static DataSource of(
            ConnectionSettings settings,
            Deadlines deadlines,
            Destinations destinations,
            int maxFetchBytes) {
        TlsFiles files = new TlsFiles();
        Properties properties = properties(settings, deadlines);
        setTls(properties, settings.tls(), files);
        PostgreSqlSockets.set(properties, destinations);
        properties.setProperty("maxResultBuffer", String.valueOf(maxFetchBytes));
        return new Sessions(() -> open(properties), files);
    }

    private static Connection open(Properties properties) throws SQLException {
        Connection connection = new org.postgresql.Driver().connect(URL, properties);
        try {
            run(connection, "");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * All in this order: DISCARD is refused within a transaction, and takes the time zone back to
     * the JVM's.
     */
    static void reset(Connection connection) throws SQLException {
        run(connection, RESET);
    }

    /**
     * Prepares a statement with the reset behind it. Null when the connector does not find both
     * apart, as behind a comment or a quote that does not end. What would travel by its name was
     * dropped by the reset before, so nothing does.
     */
    static PreparedStatement withReset(Connection connection, String sql, int rows)
            throws SQLException {
        String reset = RESET + preparation(connection.getMetaData().getDatabaseMajorVersion());
        String both = sql + "\n; " + reset;
        if (statements(both) != 1 + statements(reset)) {
            return null;
        }
        PreparedStatement prepared =
                connection.prepareStatement(
                        both, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
        prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
        prepared.setMaxRows(rows);
        return prepared;
    }

    /** The connector parts texts at semicolons, by its own reading. */
    static int statements(String sql) throws SQLException {
        String sent = Parser.replaceProcessing(sql, true, true);
        return Parser.parseJdbcSql(sent, true, true, true, false, true).size();
    }

    /**
     * Sets what no option can: a new session needs it, and one after DISCARD ALL.
     *
     * @param before statements that come first in the same trip, each with its semicolon
     */
    private static void run(Connection connection, String before) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        try (Statement statement = connection.createStatement()) {
            statement.execute(before + preparation(version));
        }
    }

    /**
     * pgjdbc sends the JVM's zone, whatever the options say; and as an option, a setting that the
     * server does not know yet refuses the session. Both go in one trip.
     */
    static String preparation(int version) {
        String zone = "SET TIME ZONE 'UTC'";
        return version < FIRST_TO_CHECK_CONNECTIONS
                ? zone
                : zone + "; SET client_connection_check_interval = 500";
    }

    private static Properties properties(ConnectionSettings settings, Deadlines deadlines) {
        Address address = Address.of(settings, 5432);
        Properties properties = new Properties();
        properties.setProperty("PGHOST", address.bracketed());
        properties.setProperty("PGPORT", String.valueOf(address.port()));
        properties.setProperty("PGDBNAME", address.database());
        properties.setProperty("user", address.user());
        properties.setProperty("password", settings.password().reveal());
        properties.setProperty("ApplicationName", Sessions.PROGRAM);
        properties.setProperty("options", options(settings.access(), deadlines));
        setDeadlines(properties, deadlines);
        setBehaviour(properties);
        return properties;
    }

    /**
     * What DISCARD ALL goes back to. The language of money stays the database's: it says how many
     * digits are fractions, so in another one the same values would be other amounts.
     */
    private static String options(AccessLevel access, Deadlines deadlines) {
        String options =
                "-c standard_conforming_strings=on -c intervalstyle=iso_8601 -c datestyle=ISO,YMD"
                        + " -c bytea_output=hex -c extra_float_digits=1 -c xmlbinary=base64"
                        + " -c lc_time=C -c lc_numeric=C -c quote_all_identifiers=off"
                        + " -c idle_in_transaction_session_timeout=600000"
                        + " -c application_name="
                        + Sessions.PROGRAM
                        + " -c lock_timeout="
                        + deadlines.lock().toMillis();
        return access == AccessLevel.READ_ONLY
                ? options + " -c default_transaction_read_only=on"
                : options;
    }

    private static void setDeadlines(Properties properties, Deadlines deadlines) {
        String connect = String.valueOf(Deadlines.seconds(deadlines.connect()));
        properties.setProperty("connectTimeout", connect);
        properties.setProperty("loginTimeout", connect);
        properties.setProperty("sslResponseTimeout", deadlines.connect().toMillis() + "");
        // the statement that is to be stopped waits for this as well
        properties.setProperty("cancelSignalTimeout", "1");
        properties.setProperty(
                "socketTimeout", String.valueOf(Deadlines.seconds(deadlines.silence())));
        properties.setProperty("tcpKeepAlive", "true");
    }

    private static void setBehaviour(Properties properties) {
        // every value comes as the server's own text, on the first run of a statement and the tenth
        properties.setProperty("binaryTransfer", "false");
        properties.setProperty("binaryTransferDisable", "600,603");
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("preferQueryMode", "extended");
        properties.setProperty("autosave", "never");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("jaasLogin", "false");
        // a detail may quote rows, so it must not come with the message
        properties.setProperty("logServerErrorDetail", "false");
    }

    private static void setTls(Properties properties, TlsSettings tls, TlsFiles files) {
        properties.setProperty("sslmode", mode(tls.mode()));
        if (!tls.enabled()) {
            // the password must not go over the wire in clear
            properties.setProperty("requireAuth", "!password");
        }
        if (tls.rootCertificate() != null) {
            properties.setProperty("sslrootcert", tls.rootCertificate().toString());
        } else if (tls.verified() && tls.clientCertificate() == null) {
            properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        } else if (tls.verified()) {
            // that factory shows no certificate, and the other one knows no authorities
            properties.setProperty("sslrootcert", files.jvmAuthorities().toString());
        }
        if (tls.clientCertificate() != null) {
            properties.setProperty("sslkey", files.identity(tls.clientCertificate()).toString());
            properties.setProperty("sslpassword", files.password());
        }
    }

    private static String mode(TlsSettings.Mode mode) {
        return switch (mode) {
            case DISABLE -> "disable";
            case REQUIRE -> "require";
            case VERIFY_CA -> "verify-ca";
            case VERIFY_FULL -> "verify-full";
        };
    }
}
