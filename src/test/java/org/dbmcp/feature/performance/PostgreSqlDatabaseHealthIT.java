package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgreSqlDatabaseHealthIT extends ServerHealthContract {
    PostgreSqlDatabaseHealthIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        super(server);
    }

    @Override
    protected List<String> checks() {
        return List.of(
                "connections",
                "cache-hits",
                "long-transactions",
                "lock-waits",
                "replication",
                "bloat",
                "wraparound",
                "unused-indexes",
                "duplicate-indexes",
                "invalid-indexes",
                "sequences",
                "primary-keys");
    }

    @Override
    protected String[] nearItsEnd() {
        return new String[] {
            "CREATE TABLE full_ (id SERIAL PRIMARY KEY)",
            "SELECT setval('full__id_seq', 2100000000)"
        };
    }

    @Test
    void givenAnIndexThatFailed_whenChecked_thenItIsNamed() throws SQLException {
        // GIVEN
        bed.execute("CREATE TABLE twice (id INT)", "INSERT INTO twice VALUES (1), (1)");
        assertThrows(
                SQLException.class,
                () -> bed.execute("CREATE UNIQUE INDEX CONCURRENTLY failed ON twice (id)"));
        // WHEN
        JsonObject check = only("invalid-indexes");
        // THEN
        assertEquals("warning", check.getString("verdict"));
        assertEquals("public.failed, on twice", check.getJsonArray("subjects").getString(0));
    }

    @Test
    void givenAServer_whenItsTransactionIdsAreChecked_thenFarFromTheirEnd() {
        // GIVEN
        // WHEN
        JsonObject check = only("wraparound");
        // THEN
        assertEquals("ok", check.getString("verdict"));
        assertEquals("0 %", check.getString("figure"));
    }
}
