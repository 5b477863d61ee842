package org.dbmcp.driver.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.Address;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Sessions;
import org.dbmcp.driver.TlsFiles;

/**
 * Opens sessions. The URL is a constant, so nothing that a caller gives can be read as an option;
 * Connector/J takes each property as it is.
 */
final class MySqlSessions {
    private static final String URL = "jdbc:mysql://";

    /** These send the password in clear, or files of this machine, to whoever asks. */
    private static final String DISABLED_PLUGINS =
            "mysql_clear_password,authentication_openid_connect_client,authentication_oci_client,"
                    + "authentication_ldap_sasl_client,authentication_kerberos_client,"
                    + "authentication_webauthn_client";

    /** A longer row comes in several packets, and the driver adds them up without looking. */
    private static final int LONGEST_PACKET = (1 << 24) - 2;

    private MySqlSessions() {}

    static DataSource of(
            ConnectionSettings settings,
            Deadlines deadlines,
            Destinations destinations,
            int maxFetchBytes) {
        TlsFiles files = new TlsFiles();
        Properties properties = properties(settings, deadlines, files);
        MySqlSockets.set(properties, destinations);
        properties.setProperty(
                "maxAllowedPacket", String.valueOf(Math.min(maxFetchBytes, LONGEST_PACKET)));
        return new Sessions(() -> open(properties, deadlines), files);
    }

    /** A server that says nothing at login is left sooner than one that works on a statement. */
    private static Connection open(Properties properties, Deadlines deadlines) throws SQLException {
        Connection connection =
                new com.mysql.cj.jdbc.NonRegisteringDriver().connect(URL, properties);
        try {
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(deadlines.silence().toMillis()));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties properties(
            ConnectionSettings settings, Deadlines deadlines, TlsFiles files) {
        Address address = Address.of(settings, 3306);
        Properties properties = new Properties();
        properties.setProperty("host", address.host());
        properties.setProperty("port", String.valueOf(address.port()));
        properties.setProperty("dbname", address.database());
        properties.setProperty("user", address.user());
        properties.setProperty("password", settings.password().reveal());
        properties.setProperty("connectTimeout", deadlines.connect().toMillis() + "");
        properties.setProperty("socketTimeout", deadlines.connect().toMillis() + "");
        properties.setProperty("tcpKeepAlive", "true");
        setTrust(properties);
        setBehaviour(properties, settings.values(), deadlines);
        setTls(properties, settings.tls(), files);
        return properties;
    }

    private static void setTrust(Properties properties) {
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty("allowLoadLocalInfile", "false");
        properties.setProperty("allowUrlInLocalInfile", "false");
        properties.setProperty("allowPublicKeyRetrieval", "false");
        properties.setProperty("disabledAuthenticationPlugins", DISABLED_PLUGINS);
        properties.setProperty("autoReconnect", "false");
        properties.setProperty("readOnlyPropagatesToServer", "true");
        properties.setProperty("openTelemetry", "DISABLED");
    }

    /**
     * What a session starts with, and gets again when it is made as new. A reading statement that
     * this server cannot stop any more, because it was killed itself, ends by the timer of MySQL,
     * which goes by no clock that can be set; one that the operator set lower stays. Figures of
     * tables are those of now, not of a day ago. The comments are for MariaDB, which knows no such
     * variables and skips what is for 5.7 and what would follow it, and for MySQL 5.7 itself.
     */
    static String variables(Duration lockTimeout, Duration longest) {
        int seconds = Deadlines.seconds(lockTimeout);
        return """
               /*!50708 max_execution_time=CAST(IF(@@max_execution_time BETWEEN 1 AND %2$s,@@max_execution_time,%2$s) AS UNSIGNED), */ \
               time_zone='+00:00',lc_time_names='en_US',sql_mode='STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',\
               /*!50900 information_schema_stats_expiry=0, */ innodb_lock_wait_timeout=%1$s,lock_wait_timeout=%1$s,net_write_timeout=600"""
                .formatted(seconds, longest.toMillis());
    }

    private static void setBehaviour(
            Properties properties, ValueSettings values, Deadlines deadlines) {
        properties.setProperty(
                "sessionVariables", variables(deadlines.lock(), deadlines.silence()));
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("characterEncoding", "UTF-8");
        // it keeps their digits to itself, and calls them BOOLEAN when told so
        properties.setProperty("tinyInt1isBit", String.valueOf(values.tinyint1AsBoolean()));
        properties.setProperty("transformedBitIsBoolean", "true");
        properties.setProperty("yearIsDateType", "false");
        // the text protocol gives a FLOAT six digits only
        properties.setProperty("useServerPrepStmts", "true");
        // or else it is set, and set back, with each result; it is among the variables
        properties.setProperty("netTimeoutForStreamingResults", "0");
        properties.setProperty("processEscapeCodesForPrepStmts", "false");
        properties.setProperty("connectionAttributes", "program_name:" + Sessions.PROGRAM);
    }

    /**
     * Without TLS asked for, a session is still encrypted when the server can: the login of MySQL 8
     * needs that, or else it would have to trust a key that anyone in between may send.
     */
    private static void setTls(Properties properties, TlsSettings tls, TlsFiles files) {
        properties.setProperty("sslMode", mode(tls.mode()));
        if (tls.rootCertificate() != null) {
            String url = files.authorities(tls.rootCertificate()).toUri().toString();
            properties.setProperty("trustCertificateKeyStoreUrl", url);
            properties.setProperty("trustCertificateKeyStoreType", TlsFiles.TYPE);
            properties.setProperty("trustCertificateKeyStorePassword", files.password());
            properties.setProperty("fallbackToSystemTrustStore", "false");
        }
        properties.setProperty("fallbackToSystemKeyStore", "false");
        if (tls.clientCertificate() != null) {
            String url = files.identity(tls.clientCertificate()).toUri().toString();
            properties.setProperty("clientCertificateKeyStoreUrl", url);
            properties.setProperty("clientCertificateKeyStoreType", TlsFiles.TYPE);
            properties.setProperty("clientCertificateKeyStorePassword", files.password());
        }
    }

    private static String mode(TlsSettings.Mode mode) {
        return switch (mode) {
            case DISABLE -> "PREFERRED";
            case REQUIRE -> "REQUIRED";
            case VERIFY_CA -> "VERIFY_CA";
            case VERIFY_FULL -> "VERIFY_IDENTITY";
        };
    }
}
