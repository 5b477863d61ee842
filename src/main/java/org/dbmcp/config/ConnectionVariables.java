package org.dbmcp.config;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Stored connections from the environment, laid over those of the file key by key: {@code DB_HOST}
 * and the like for the one named {@code default}, {@code PROD_DB_HOST} for the one named {@code
 * prod}. An empty variable counts as absent.
 */
public final class ConnectionVariables implements ConfigSource {
    private static final Pattern NAMED = Pattern.compile("([A-Z][A-Z0-9_]*)_DB_([A-Z1_]+)");

    private static final Map<String, String> SINGLE =
            Map.of(
                    "DB_TYPE", "type",
                    "DB_HOST", "host",
                    "DB_PORT", "port",
                    "DB_NAME", "database",
                    "DB_USER", "user",
                    "DB_PASSWORD", "password");

    private static final Map<String, String> PARAMETERS =
            Map.ofEntries(
                    entry("TYPE", "type"),
                    entry("HOST", "host"),
                    entry("PORT", "port"),
                    entry("NAME", "database"),
                    entry("USER", "user"),
                    entry("PASSWORD", "password"),
                    entry("SSL", "ssl"),
                    entry("SSL_MODE", "sslMode"),
                    entry("SSL_ROOT_CERT", "sslRootCert"),
                    entry("SSL_CERT", "sslCert"),
                    entry("SSL_KEY", "sslKey"),
                    entry("ACCESS", "access"),
                    entry("ALLOW_FUNCTIONS", "allowFunctions"),
                    entry("MAX_CONNECTIONS", "maxConnections"),
                    entry("IDLE_TIMEOUT", "idleTimeout"),
                    entry("CONNECTION_TIMEOUT", "connectionTimeout"),
                    entry("ACQUIRE_TIMEOUT", "acquireTimeout"),
                    entry("NUMBERS", "numbers"),
                    entry("TINYINT1_AS_BOOLEAN", "tinyint1AsBoolean"),
                    entry("BINARY", "binary"),
                    entry("SPATIAL", "spatial"),
                    entry("MAX_CELL_BYTES", "maxCellBytes"));

    private final Map<String, String> values;

    /** Reads the environment of this process. */
    public ConnectionVariables() {
        this(System.getenv());
    }

    ConnectionVariables(Map<String, String> environment) {
        Map<String, String> read = new HashMap<>();
        environment.forEach((variable, value) -> single(read, variable, value));
        // After the single form, which it beats where both speak of "default".
        environment.forEach((variable, value) -> named(read, variable, value));
        values = Map.copyOf(read);
    }

    private static void single(Map<String, String> read, String variable, String value) {
        String key = SINGLE.get(variable);
        if (key != null && !value.isEmpty()) {
            read.put(StoredConnectionReader.PREFIX + "default." + key, value);
        }
    }

    private static void named(Map<String, String> read, String variable, String value) {
        Matcher named = NAMED.matcher(variable);
        if (!value.isEmpty() && named.matches()) {
            String name = named.group(1).toLowerCase(Locale.ROOT);
            String parameter = named.group(2);
            // An unknown parameter is kept as it is: the entry's reader refuses it by that name.
            String key = PARAMETERS.getOrDefault(parameter, parameter);
            read.put(StoredConnectionReader.PREFIX + name + "." + key, value);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String propertyName) {
        return values.get(propertyName);
    }

    @Override
    public String getName() {
        return "environment";
    }

    /** Below the environment itself, above the file. */
    @Override
    public int getOrdinal() {
        return 260;
    }
}
