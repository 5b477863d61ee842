package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.it.database.TestDatabase;

/** The same on a real server, in a database of its own, as a superuser. */
abstract class RealReadOnlyContract extends ReadOnlyContract {
    private final TestDatabase database;

    RealReadOnlyContract(TestDatabase server) throws SQLException {
        database = server.freshDatabase();
    }

    /** A query whose one value differs when something was changed. */
    protected abstract String state();

    @Override
    protected ConnectionSettings settings(AccessLevel access) {
        return new ConnectionSettings(
                driver().type(),
                database.host(),
                database.port(),
                database.database(),
                database.user(),
                new Secret(database.password()),
                TlsSettings.OFF,
                access,
                PoolSettings.DEFAULTS);
    }

    @Override
    protected void execute(String sql) throws SQLException {
        database.execute(sql);
    }

    @Override
    protected String fingerprint() throws SQLException {
        return database.value(state());
    }
}
