package org.dbmcp.driver.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.Address;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.JvmAuthorities;
import org.dbmcp.driver.Sessions;
import org.dbmcp.driver.TlsFiles;
import org.mariadb.jdbc.Configuration;

/**
 * Opens sessions. This driver knows its host from a URL alone, so only a checked host and port are
 * in it; everything else is a property.
 */
final class MariaDbSessions {

    private MariaDbSessions() {}

    static DataSource of(
            ConnectionSettings settings, Deadlines deadlines, Destinations destinations) {
        Address address = Address.of(settings, 3306);
        String url = "jdbc:mariadb://" + address.bracketed() + ":" + address.port() + "/";
        TlsFiles files = new TlsFiles();
        Properties properties = properties(settings, address, deadlines);
        setTls(properties, settings.tls(), files);
        MariaDbSockets.set(properties, destinations);
        return new Sessions(() -> open(url, properties, address.database()), files);
    }

    /** What a session starts with, and gets again when it is made as new. */
    static String variables(Duration lockTimeout) {
        int seconds = Deadlines.seconds(lockTimeout);
        return "time_zone='+00:00',lc_time_names='en_US',"
                + "sql_mode='STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',innodb_lock_wait_timeout=%1$s,lock_wait_timeout=%1$s"
                        .formatted(seconds);
    }

    private static Connection open(String url, Properties properties, String database)
            throws SQLException {
        Configuration configuration = Configuration.parse(url, properties);
        Connection connection = org.mariadb.jdbc.Driver.connect(configuration);
        try {
            refuseOthers(connection);
            connection.setCatalog(database);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * This driver speaks to MySQL too, but resets no session there: what one call left would be
     * seen by the next. Its state is that of a mistake in the settings.
     */
    private static void refuseOthers(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (!product.equals("MariaDB")) {
            throw new SQLException(
                    "The server is " + product + ", not MariaDB: use the type mysql", "42000");
        }
    }

    private static Properties properties(
            ConnectionSettings settings, Address address, Deadlines deadlines) {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", settings.password().reveal());
        properties.setProperty("connectTimeout", deadlines.connect().toMillis() + "");
        properties.setProperty("socketTimeout", deadlines.silence().toMillis() + "");
        properties.setProperty("tcpKeepAlive", "true");
        setBehaviour(properties, deadlines);
        return properties;
    }

    private static void setBehaviour(Properties properties, Deadlines deadlines) {
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("allowPublicKeyRetrieval", "false");
        // or else the server decides where the session goes
        properties.setProperty("permitRedirect", "false");
        properties.setProperty(
                "restrictedAuth",
                "mysql_native_password,caching_sha2_password,client_ed25519,parsec,dialog");
        properties.setProperty("sessionVariables", variables(deadlines.lock()));
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("yearIsDateType", "false");
        properties.setProperty("transformedBitIsBoolean", "false");
        // the text protocol gives a FLOAT six digits only
        properties.setProperty("useServerPrepStmts", "true");
        properties.setProperty("useResetConnection", "true");
        properties.setProperty("connectionAttributes", "program_name:" + Sessions.PROGRAM);
    }

    private static void setTls(Properties properties, TlsSettings tls, TlsFiles files) {
        properties.setProperty("sslMode", mode(tls.mode()));
        if (tls.rootCertificate() != null) {
            properties.setProperty("serverSslCert", tls.rootCertificate().toString());
        } else if (tls.verified()) {
            properties.setProperty("serverSslCert", JvmAuthorities.pem());
        }
        properties.setProperty("fallbackToSystemKeyStore", "false");
        if (tls.clientCertificate() != null) {
            properties.setProperty("keyStore", files.identity(tls.clientCertificate()).toString());
            properties.setProperty("keyStoreType", TlsFiles.TYPE);
            properties.setProperty("keyStorePassword", files.password());
        }
    }

    private static String mode(TlsSettings.Mode mode) {
        return switch (mode) {
            case DISABLE -> "disable";
            case REQUIRE -> "trust";
            case VERIFY_CA -> "verify-ca";
            case VERIFY_FULL -> "verify-full";
        };
    }
}
