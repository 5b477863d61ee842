package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement that succeeds and a commit that does not: only PostgreSQL defers constraints. */
@ExtendWith(SharedServer.class)
class FailedCommitIT {
    private final TestDatabase database;
    private final Assistant sut;

    FailedCommitIT(@On(Engine.POSTGRESQL) TestDatabase database, LibertyServer server) {
        this.database = database;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REFERENCES %s    | (7)      | 23503 | violates foreign key constraint
                    REFERENCES %s    | (7) RETURNING parent | 23503 | violates foreign key constraint
                    UNIQUE           | (1)      | 23505 | duplicate key value violates unique constraint
                    """)
    void givenADeferredConstraint_whenTheCommitBreaksIt_thenSaysSoAndNothingIsStored(
            String constraint, String values, String sqlState, String words) throws Exception {
        // GIVEN
        String parents = TestDatabase.freshName("p");
        String children = TestDatabase.freshName("c");
        database.execute(
                "CREATE TABLE " + parents + " (id INT PRIMARY KEY)",
                "INSERT INTO " + parents + " VALUES (1)",
                "CREATE TABLE %s (parent INT %s DEFERRABLE INITIALLY DEFERRED)"
                        .formatted(children, constraint.formatted(parents)),
                "INSERT INTO " + children + " VALUES (1)");
        String connection =
                sut.connect(database, Map.of("access", "read-write", "maxConnections", 1));

        // WHEN
        JsonObject answer =
                sut.refusedQuery(connection, "INSERT INTO " + children + " VALUES " + values);

        // THEN
        String error = answer.getString("error");
        String start = "Query failed on '" + connection + "': PostgreSQL query error: ";
        assertEquals(start, error.substring(0, start.length()));
        assertTrue(error.contains(words), error);
        assertEquals("constraint_violated", answer.getString("code"));
        assertEquals(sqlState, answer.getString("sqlState"));
        assertFalse(answer.getBoolean("retryable"));
        assertFalse(answer.containsKey("rows"));
        assertEquals("1", database.value("SELECT count(*) FROM " + children));
        assertEquals(
                "[[1]]",
                sut.query(
                                connection,
                                "DELETE FROM " + children + " WHERE parent = 1 RETURNING parent")
                        .getJsonArray("rows")
                        .toString());
        assertEquals("0", database.value("SELECT count(*) FROM " + children));
    }
}
