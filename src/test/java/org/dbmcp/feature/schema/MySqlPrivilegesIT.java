package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Tells a login its own grants and those of its roles. */
class MySqlPrivilegesIT extends PrivilegesContract {
    MySqlPrivilegesIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    List<String> statements() {
        return List.of(
                "CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC NO SQL RETURN n * 2",
                "CREATE PROCEDURE tidy() DELETE FROM orders",
                "CREATE ROLE {team}",
                "CREATE USER {reader}@'%' IDENTIFIED BY 'p'",
                "GRANT {team} TO {reader}@'%'",
                "SET DEFAULT ROLE {team} TO {reader}@'%'",
                "GRANT SELECT (id, amount), UPDATE (amount), DELETE ON orders TO {reader}@'%'",
                "GRANT INSERT ON orders TO {team}",
                "GRANT EXECUTE ON FUNCTION twice TO {reader}@'%'",
                "GRANT EXECUTE, ALTER ROUTINE ON PROCEDURE tidy TO {team}");
    }

    @Override
    List<String> farewell() {
        return List.of("DROP USER {reader}@'%'", "DROP ROLE {team}");
    }

    @Override
    List<String> mine() {
        return List.of("DELETE", "INSERT", "SELECT (id, amount)", "UPDATE (amount)");
    }

    @Override
    String who(String name) {
        return "'" + name + "'@'%'";
    }

    @Override
    List<String> seen() {
        return List.of(
                "'reader'@'%': column orders [SELECT][amount, id]",
                "'reader'@'%': column orders [UPDATE][amount]",
                "'reader'@'%': table orders [DELETE]",
                "'team'@'%': table orders [INSERT]");
    }

    @Override
    String notTold() {
        return "MySQL does not tell this login: what roles grant on a whole schema, beyond columns;"
                + " grants to others";
    }

    @Override
    String untold() {
        return "Told only with more privileges: triggers (with TRIGGER),"
                + " referencedBy of tables (with any privilege on them)";
    }

    @Override
    List<String> routines() {
        return List.of(
                "'reader'@'%': function twice [EXECUTE]",
                "'team'@'%': procedure tidy [ALTER ROUTINE, EXECUTE]");
    }

    @Override
    List<String> roles() {
        return List.of("{\"name\":\"team@%\",\"default\":true,\"grantedTo\":\"reader@%\"}");
    }

    @Test
    void givenGrantsOnRoutinesAlone_whenTheLoginAsks_thenOthersAreNotTold() throws SQLException {
        // GIVEN
        few("GRANT SELECT ON mysql.procs_priv TO {reader}@'%'");
        // WHEN
        String notTold = privileges("few", null).getString("notTold", "nothing");
        // THEN
        assertTrue(notTold.contains("grants to others"), notTold);
    }
}
