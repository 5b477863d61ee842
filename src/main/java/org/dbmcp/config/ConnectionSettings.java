package org.dbmcp.config;

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
        PoolSettings pool) {
    /**
     * @throws Failure (INVALID_ARGUMENT) naming what cannot be used
     */
    public ConnectionSettings {
        SettingsCheck.host(host);
        SettingsCheck.port(port);
        SettingsCheck.text("database", database);
        SettingsCheck.text("user", user);
    }
}
