package org.dbmcp.database;

import java.sql.SQLException;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlReadOnlyIT extends RealReadOnlyContract {
    /** What both products of the family can tell of themselves. */
    static final String STATE =
            """
            SELECT CONCAT_WS('; ',
                (SELECT GROUP_CONCAT(id, label ORDER BY id) FROM canary),
                (SELECT COUNT(*) FROM slow_engine),
                (SELECT GROUP_CONCAT(table_name, table_type ORDER BY table_name)
                    FROM information_schema.tables WHERE table_schema IN (DATABASE(), 'evil')),
                (SELECT GROUP_CONCAT(column_name ORDER BY column_name)
                    FROM information_schema.columns WHERE table_schema = DATABASE()),
                (SELECT GROUP_CONCAT(index_name ORDER BY index_name)
                    FROM information_schema.statistics WHERE table_schema = DATABASE()),
                (SELECT COUNT(*) FROM information_schema.routines
                    WHERE routine_schema = DATABASE()),
                (SELECT COUNT(*) FROM information_schema.triggers
                    WHERE trigger_schema = DATABASE()),
                (SELECT COUNT(*) FROM information_schema.events WHERE event_schema = DATABASE()),
                (SELECT COUNT(*) FROM information_schema.schemata),
                (SELECT GROUP_CONCAT(user ORDER BY user) FROM mysql.user),
                (SELECT COUNT(*) FROM mysql.servers),
                @@global.max_connections, IS_FREE_LOCK('a'))
            """;

    MySqlReadOnlyIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected Driver driver() {
        return new MySqlDriver(RealDatabaseContract.QUERIES);
    }

    @Override
    protected String lists() {
        return "mysql";
    }

    @Override
    protected String[] dropUser() {
        return new String[] {"DROP USER dbmcp"};
    }

    @Override
    protected String state() {
        return STATE;
    }
}
