package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Tells all grants to everybody. */
class PostgreSqlPrivilegesIT extends PrivilegesContract {
    PostgreSqlPrivilegesIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    List<String> statements() {
        return List.of(
                "CREATE FUNCTION twice(n INT) RETURNS INT LANGUAGE sql AS 'SELECT n * 2'",
                "CREATE PROCEDURE tidy() LANGUAGE sql AS 'DELETE FROM orders'",
                "CREATE ROLE {team}",
                "CREATE ROLE {reader} LOGIN PASSWORD 'p'",
                "GRANT {team} TO {reader}",
                "GRANT SELECT (id, amount), UPDATE (amount), DELETE ON orders TO {reader}",
                "GRANT INSERT ON orders TO {team}",
                "GRANT EXECUTE ON FUNCTION twice(INT) TO {reader}",
                "GRANT EXECUTE ON PROCEDURE tidy() TO {team}");
    }

    @Override
    List<String> farewell() {
        return List.of("DROP OWNED BY {reader}, {team}", "DROP ROLE {reader}, {team}");
    }

    @Override
    List<String> mine() {
        return List.of("DELETE", "INSERT", "SELECT (id, amount)", "UPDATE (amount)");
    }

    @Override
    List<String> seen() {
        return List.of(
                "reader: column orders [SELECT][amount, id]",
                "reader: column orders [UPDATE][amount]",
                "reader: table orders [DELETE]",
                "team: table orders [INSERT]");
    }

    @Override
    String notTold() {
        return null;
    }

    @Override
    List<String> routines() {
        return List.of(
                "reader: function twice(n integer) [EXECUTE]", "team: procedure tidy() [EXECUTE]");
    }

    @Override
    List<String> roles() {
        return List.of(
                "{\"name\":\"reader\",\"login\":true,\"superuser\":false,\"memberOf\":[\"team\"]}",
                "{\"name\":\"team\",\"login\":false,\"superuser\":false}");
    }

    @Test
    void givenAFunctionThatNobodyGranted_whenAsked_thenEverybodyMayRunIt() throws SQLException {
        // GIVEN
        execute("CREATE FUNCTION open_to_all() RETURNS INT LANGUAGE sql AS 'SELECT 1'");
        // WHEN
        String grants = privileges("admin", null).get("grants").toString();
        // THEN
        assertTrue(grants.matches(".*\"PUBLIC\"[^}]*\"open_to_all\\(\\)\"[^}]*EXECUTE.*"), grants);
    }

    @Override
    String capital() {
        return "\"Orders\"";
    }

    @Test
    void givenManyFunctions_whenAsked_thenTablesComeFirst() throws SQLException {
        // GIVEN
        execute(
                "DO $$ BEGIN FOR i IN 1..210 LOOP EXECUTE 'CREATE FUNCTION a_' || i"
                        + " || '() RETURNS INT LANGUAGE sql AS ''SELECT 1'''; END LOOP; END $$");
        // WHEN
        JsonObject answer = privileges("admin", null);
        // THEN
        assertEquals(seen(), grants(answer, "table", "column"));
        assertEquals(routines(), grants(answer, "function", "procedure"));
        assertTrue(answer.getBoolean("truncated"));
    }
}
