package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MySqlDatabaseHealthIT extends MySqlFamilyHealthContract {
    MySqlDatabaseHealthIT(@On(Engine.MYSQL) TestDatabase server) {
        super(server);
    }

    @Override
    protected String unseen() {
        return "INVISIBLE";
    }

    @Override
    protected String follow() {
        return "CHANGE REPLICATION SOURCE TO SOURCE_HOST = '127.0.0.1', SOURCE_PORT = 1, SOURCE_USER = 'x' FOR CHANNEL 'dead'";
    }

    @Override
    protected String start() {
        return "START REPLICA FOR CHANNEL 'dead'";
    }

    @Override
    protected String[] forget() {
        return new String[] {
            "STOP REPLICA FOR CHANNEL 'dead'", "RESET REPLICA ALL FOR CHANNEL 'dead'"
        };
    }

    @Override
    protected String channel() {
        return "channel 'dead'";
    }

    @Override
    protected String used() {
        return "SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME = 'Threads_connected'";
    }

    @Test
    void givenAnIndexThatNothingReads_whenChecked_thenItIsNamedUntilItIsUsed() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE wide (id INT PRIMARY KEY AUTO_INCREMENT, word CHAR(200), n INT)",
                "INSERT INTO wide (word, n) SELECT CONCAT(a.ORDINAL_POSITION, '-', b.ORDINAL_POSITION), 1"
                        + " FROM information_schema.COLUMNS a, information_schema.COLUMNS b LIMIT 12000",
                "CREATE INDEX idle ON wide (word)",
                "ANALYZE TABLE wide");
        // WHEN
        JsonObject check = only("unused-indexes");
        bed.execute("SELECT n FROM wide FORCE INDEX (idle) WHERE word = '1-1'");
        // THEN
        assertEquals("warning", check.getString("verdict"), check::toString);
        assertEquals("1 found", check.getString("figure"));
        assertEquals(
                "wide.idle, not used since the server started; the figure is of all indexes of its"
                        + " table",
                check.getJsonArray("subjects").getString(0));
        assertEquals("ok", only("unused-indexes").getString("verdict"));
    }
}
