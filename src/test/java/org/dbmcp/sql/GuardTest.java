package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dbmcp.access.AccessLevel;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static Failure refusal(String sql, Dialect dialect, AccessLevel level) {
        Failure refusal =
                assertThrows(
                        Failure.class, () -> Guard.check(SqlStatement.of(sql, dialect), level));
        assertEquals(FailureKind.SQL_REFUSED, refusal.kind());
        return refusal;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    READ_ONLY  | SELECT 1
                    READ_ONLY  | EXPLAIN ANALYZE SELECT 1
                    READ_WRITE | UPDATE t SET a = 1
                    READ_WRITE | SELECT 1 FROM t FOR UPDATE
                    FULL       | CREATE TABLE t (a INT)
                    FULL       | DO $$ BEGIN END $$
                    """)
    void givenAStatementWithinTheLevel_whenChecked_thenPasses(AccessLevel level, String sql) {
        assertDoesNotThrow(() -> Guard.check(SqlStatement.of(sql, Dialect.POSTGRESQL), level));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    READ_ONLY  | DELETE FROM t
                    READ_ONLY  | SELECT 1 FROM t FOR UPDATE
                    READ_ONLY  | WITH a AS (DELETE FROM t RETURNING 1) SELECT 1
                    READ_ONLY  | EXPLAIN ANALYZE CREATE TABLE a AS SELECT 1
                    READ_ONLY  | DO $$ BEGIN END $$
                    READ_ONLY  | CALL p()
                    READ_ONLY  | ANALYZE t
                    READ_WRITE | DROP TABLE t
                    READ_WRITE | TRUNCATE t
                    READ_WRITE | SELECT 1 INTO t
                    """)
    void givenAStatementBeyondTheLevel_whenChecked_thenNamesTheLevel(
            AccessLevel level, String sql) {
        String message = refusal(sql, Dialect.POSTGRESQL, level).getMessage();
        assertTrue(message.startsWith("This connection is " + level.label()), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "COMMIT",
                "START TRANSACTION",
                "ROLLBACK",
                "SAVEPOINT a",
                "SET search_path = a",
                "SET TRANSACTION READ WRITE",
                "RESET ALL",
                "USE a",
                "LOCK TABLE t",
                "LISTEN a",
                "PREPARE a AS DELETE FROM t",
                "EXECUTE a",
                "EXPLAIN EXECUTE a",
                "EXECUTE IMMEDIATE 'DROP TABLE t'",
                "DECLARE a CURSOR FOR SELECT 1",
                "COPY t TO '/tmp/a'",
                "LOAD DATA INFILE 'a' INTO TABLE t",
                "KILL 1",
                "SHUTDOWN",
                "FROBNICATE",
                "RUNSCRIPT FROM 'a'",
                "SCRIPT TO 'a'",
                "EXPLAIN ANALYZE FROBNICATE"
            })
    void givenWhatNoLevelAllows_whenChecked_thenRefusedEvenAtFull(String sql) {
        refusal(sql, Dialect.POSTGRESQL, AccessLevel.FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT /*! 1 */",
                "SELECT /*!50000 1 */",
                "SELECT /*M! 1 */",
                "SELECT 1 INTO OUTFILE '/tmp/a'",
                "TABLE t INTO DUMPFILE '/tmp/a'",
                "SELECT 1 UNION SELECT 1. INTO OUTFILE 'a'",
                "WITH a AS (SELECT 1) SELECT * FROM a INTO/**/OUTFILE 'a'",
                "SELECT 1 INTO @a",
                "BEGIN NOT ATOMIC DROP TABLE t; END",
                "SET STATEMENT sql_mode = '' FOR DROP TABLE t",
                "HANDLER t OPEN",
                "FLUSH TABLES WITH READ LOCK"
            })
    void givenWhatIsDangerousOnMySql_whenChecked_thenRefusedEvenAtFull(String sql) {
        refusal(sql, Dialect.MYSQL, AccessLevel.FULL);
    }

    @Test
    void givenSeveralStatements_whenChecked_thenSaysHowMany() {
        assertEquals(
                "One statement a call is accepted, and the text holds 2. Send each in a call of its"
                        + " own.",
                refusal("SELECT 1; SELECT 2", Dialect.POSTGRESQL, AccessLevel.FULL).getMessage());
    }

    @Test
    void givenNoStatement_whenChecked_thenSaysSo() {
        assertEquals(
                "There is no statement in the text. Send one SQL statement.",
                refusal(" -- x", Dialect.POSTGRESQL, AccessLevel.FULL).getMessage());
    }

    @Test
    void givenAQuoteWithoutEnd_whenChecked_thenSaysWhereItBegins() {
        assertEquals(
                "What begins at character 8 has no end. Close the quote or comment.",
                refusal("SELECT 'a", Dialect.POSTGRESQL, AccessLevel.FULL).getMessage());
    }

    @Test
    void givenCharacterZero_whenChecked_thenRefused() {
        refusal("SELECT 1\u0000; DROP TABLE t", Dialect.MYSQL, AccessLevel.FULL);
    }

    @Test
    void givenTransactionControl_whenChecked_thenSaysWhatToDo() {
        assertEquals(
                "COMMIT controls a transaction, and each call is a transaction of its own. Leave it"
                        + " out: a statement that succeeds is committed.",
                refusal("commit", Dialect.MYSQL, AccessLevel.FULL).getMessage());
    }
}
