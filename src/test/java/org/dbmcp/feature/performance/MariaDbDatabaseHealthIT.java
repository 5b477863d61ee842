package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MariaDbDatabaseHealthIT extends MySqlFamilyHealthContract {
    MariaDbDatabaseHealthIT(@On(Engine.MARIADB) TestDatabase server) {
        super(server);
    }

    @Override
    protected String unseen() {
        return "IGNORED";
    }

    @Override
    protected String follow() {
        return "CHANGE MASTER 'dead' TO MASTER_HOST = '127.0.0.1', MASTER_PORT = 1, MASTER_USER = 'x'";
    }

    @Override
    protected String start() {
        return "START SLAVE 'dead'";
    }

    @Override
    protected String[] forget() {
        return new String[] {"STOP SLAVE 'dead'", "RESET SLAVE 'dead' ALL"};
    }

    @Override
    protected String channel() {
        return "replication dead";
    }

    @Override
    protected String used() {
        return "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'THREADS_CONNECTED'";
    }

    @Test
    void givenAServerThatDoesNotCount_whenItsIndexesAreChecked_thenUnknownAndWhy() {
        // GIVEN
        // WHEN
        JsonObject check = only("unused-indexes");
        // THEN
        assertEquals("unknown", check.getString("verdict"));
        assertEquals("performance_schema is off", check.getString("why"));
    }
}
