package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.database.TlsServer;

class PostgreSqlTlsIT extends TlsContract {
    PostgreSqlTlsIT(@On(Engine.POSTGRESQL) TlsServer server) {
        super(new PostgreSqlDriver(RealDatabaseContract.QUERIES), server);
    }

    @Override
    protected void createCertified(TestDatabase encrypting, String user, String password)
            throws SQLException {
        encrypting.execute(
                "CREATE ROLE %s SUPERUSER LOGIN PASSWORD '%s'".formatted(user, password));
    }

    @Override
    protected String encryption(Database database) {
        return DatabaseContract.run(
                        database,
                        "SELECT coalesce(version, '') FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                .only();
    }
}
