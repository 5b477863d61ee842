package org.dbmcp.database;

import java.util.List;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.config.TlsSettings;

/** Real databases in memory, of the product {@code plain}, for tests of what stands above them. */
public final class TestDatabases {
    public static final String PASSWORD = "p4ssword";

    private TestDatabases() {}

    /** A manager that knows these stored connections. */
    public static DatabaseManager manager(ConnectionPolicy policy, StoredConnection... stored) {
        return new DatabaseManager(
                new LocalRegistrations(),
                new StoredConnections(List.of(stored)),
                policy,
                new Drivers(List.of(new PlainH2())));
    }

    /** Settings of a new database. */
    public static ConnectionSettings settings(AccessLevel access) {
        return new ConnectionSettings(
                "plain",
                "localhost",
                0,
                "d" + UUID.randomUUID(),
                "sa",
                new Secret(PASSWORD),
                TlsSettings.OFF,
                access,
                PoolSettings.DEFAULTS);
    }
}
