package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What both have in common. */
abstract class MySqlFamilyExplainContract extends ExplainContract {
    private final TestDatabase database;

    MySqlFamilyExplainContract(TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    @Override
    protected ConnectionSettings settings() {
        return new ConnectionSettings(
                driver().type(),
                database.host(),
                database.port(),
                database.database(),
                database.user(),
                new Secret(database.password()),
                TlsSettings.OFF,
                AccessLevel.FULL,
                PoolSettings.DEFAULTS);
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    protected List<String> analyze() {
        return List.of("ANALYZE TABLE parts, kinds");
    }

    /** What they write to such a table stays, whatever becomes of the transaction. */
    @Test
    void givenFunctionsBehindViews_whenAChangeIsExplained_thenTheyDoNotRun() throws SQLException {
        // GIVEN
        database.execute(
                "CREATE TABLE touched (id INT) ENGINE = MyISAM",
                "CREATE FUNCTION touch() RETURNS INT MODIFIES SQL DATA"
                        + " BEGIN INSERT INTO touched VALUES (1); RETURN 1; END",
                "CREATE VIEW touching AS SELECT touch() AS t",
                "CREATE VIEW chosen AS SELECT id, size FROM parts"
                        + " WHERE id = (SELECT t FROM touching)");
        for (String sql :
                List.of(
                        "DELETE FROM parts WHERE id IN (SELECT t FROM touching)",
                        "DELETE FROM parts WHERE id = (SELECT t FROM `Touching`)",
                        "UPDATE parts, touching SET size = 1 WHERE parts.id = touching.t",
                        "UPDATE chosen SET size = 5 WHERE id = 1",
                        "DELETE FROM %s.chosen WHERE id = 1".formatted(database.database()),
                        "INSERT INTO kinds SELECT t, '' FROM touching")) {
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> explain(sql));
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind(), sql);
            assertEquals("Explain a SELECT with the same condition", failure.hint());
        }
        assertEquals("0", database.value("SELECT COUNT(*) FROM touched"));
    }

    /** A name behind a dot, or in quotes, is one of a function, be it a word of the grammar. */
    @Test
    void givenFunctionsCalledLikeTheGrammar_whenAChangeIsExplained_thenTheyDoNotRun()
            throws SQLException {
        // GIVEN
        database.execute(
                "CREATE TABLE called (id INT) ENGINE = MyISAM",
                "CREATE FUNCTION `in`(n INT) RETURNS INT MODIFIES SQL DATA"
                        + " BEGIN INSERT INTO called VALUES (1); RETURN 1; END");
        for (String sql :
                List.of(
                        "DELETE FROM parts WHERE id = `in`(1)",
                        "DELETE FROM parts WHERE id = %s.in(1)".formatted(database.database()),
                        "INSERT INTO kinds VALUES (`in`(1), '')")) {
            // WHEN
            assertThrows(Failure.class, () -> explain(sql));
        }
        // THEN
        assertEquals("0", database.value("SELECT COUNT(*) FROM called"));
    }
}
