package org.dbmcp.config;

import java.util.Set;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.failure.Failure;

/**
 * All that is needed to open sessions of one database.
 *
 * @param type the product or an alias of it as it was given, such as {@code pg}
 * @param host the server's name or address; null for an embedded database
 * @param port 1 to 65535; 0 takes the product's own
 * @param database the database's name
 * @param user the login; null for an embedded database
 * @param password its password; {@link Secret#NONE} when there is none
 * @param tls encryption
 * @param access what may be done
 * @param pool bounds of the pool
 * @param allowFunctions functions that may be called all the same, in lower case, with or without
 *     their schema; on a read-write connection procedures, too
 * @param values how values are shown
 */
public record ConnectionSettings(
        String type,
        String host,
        int port,
        String database,
        String user,
        Secret password,
        TlsSettings tls,
        AccessLevel access,
        PoolSettings pool,
        Set<String> allowFunctions,
        ValueSettings values) {
    /**
     * @throws Failure (INVALID_ARGUMENT) naming what cannot be used
     */
    public ConnectionSettings {
        SettingsCheck.host(host);
        SettingsCheck.port(port);
        SettingsCheck.text("database", database);
        SettingsCheck.text("user", user);
        allowFunctions = Set.copyOf(allowFunctions);
    }

    /** Settings that allow no function beside the harmless ones, and show values as usual. */
    public ConnectionSettings(
            String type,
            String host,
            int port,
            String database,
            String user,
            Secret password,
            TlsSettings tls,
            AccessLevel access,
            PoolSettings pool) {
        this(
                type,
                host,
                port,
                database,
                user,
                password,
                tls,
                access,
                pool,
                Set.of(),
                ValueSettings.DEFAULTS);
    }
}
