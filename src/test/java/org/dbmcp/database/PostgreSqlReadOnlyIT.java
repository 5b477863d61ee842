package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlReadOnlyIT extends RealReadOnlyContract {
    PostgreSqlReadOnlyIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected Driver driver() {
        return new PostgreSqlDriver(RealDatabaseContract.QUERIES);
    }

    @Override
    protected String lists() {
        return "postgresql";
    }

    @Override
    protected String[] dropUser() {
        return new String[] {"DROP OWNED BY dbmcp", "DROP ROLE dbmcp"};
    }

    @Override
    protected String state() {
        return """
                SELECT concat_ws('; ',
                    (SELECT string_agg(c::text, ',' ORDER BY id) FROM canary c),
                    (SELECT concat(last_value, is_called) FROM seq),
                    (SELECT string_agg(concat(relname, relkind, relacl, relnatts), ',' ORDER BY oid)
                        FROM pg_class WHERE oid >= 16384 AND relkind <> 't'),
                    (SELECT string_agg(proname, ',' ORDER BY oid) FROM pg_proc WHERE oid >= 16384),
                    (SELECT string_agg(rolname, ',' ORDER BY oid) FROM pg_roles),
                    (SELECT count(*) FROM pg_db_role_setting),
                    (SELECT count(*) FROM pg_file_settings WHERE sourcefile LIKE '%auto.conf'),
                    (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'),
                    (SELECT count(*) FROM pg_largeobject_metadata),
                    (SELECT count(*) FROM pg_replication_slots),
                    (SELECT count(*) FROM pg_replication_origin),
                    (SELECT count(*) FROM pg_prepared_xacts),
                    (SELECT count(*) FROM pg_description WHERE objoid = 'canary'::regclass))
                """;
    }
}
