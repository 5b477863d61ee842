package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.Parser;

class GuardTest {
    private static Guard guard(AccessLevel level) {
        return new Guard(level, FunctionRules.NONE, Set.of(), true);
    }

    private static Failure refusal(String sql, Dialect dialect, AccessLevel level) {
        Failure refusal =
                assertThrows(
                        Failure.class, () -> guard(level).check(SqlStatement.of(sql, dialect)));
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
        assertDoesNotThrow(() -> guard(level).check(SqlStatement.of(sql, Dialect.POSTGRESQL)));
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
                "EXPLAIN ANALYZE FROBNICATE",
                "ALTER SYSTEM SET work_mem = 1",
                "ALTER INSTANCE ROTATE INNODB MASTER KEY"
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT /*+ SET_VAR(max_execution_time = 0) */ 1",
                "SELECT /*+ MAX_EXECUTION_TIME(0) */ 1",
                "SELECT /*+ MAX_EXECUTION_TIME(9999999) */ 1",
                "SELECT /*+ BKA(t) max_execution_time ( 1000000 ) */ 1",
                "SELECT /*+ RESOURCE_GROUP(fast) */ 1"
            })
    void givenAHintThatLiftsLimits_whenChecked_thenRefusedOnMySql(String sql) {
        assertTrue(
                refusal(sql, Dialect.MYSQL, AccessLevel.FULL)
                        .getMessage()
                        .startsWith("Hints that set variables"));
        assertDoesNotThrow(
                () -> guard(AccessLevel.READ_ONLY).check(SqlStatement.of(sql, Dialect.POSTGRESQL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT /*+ MAX_EXECUTION_TIME(1000) */ 1",
                "SELECT /*+ NO_ICP(t) */ a FROM t",
                "SELECT 1 /* set_var */"
            })
    void givenAHarmlessHint_whenChecked_thenPasses(String sql) {
        assertDoesNotThrow(
                () -> guard(AccessLevel.READ_ONLY).check(SqlStatement.of(sql, Dialect.MYSQL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'x'E'\\'; DROP TABLE t; --'",
                "SELECT \\E'\\'; DROP TABLE t; --'",
            })
    void givenAnEscapeStringThatTouchesAnother_whenChecked_thenRefused(String sql) {
        assertTrue(
                refusal(sql, Dialect.POSTGRESQL, AccessLevel.FULL)
                        .getMessage()
                        .startsWith("The driver reads otherwise than the database"));
    }

    /** The driver takes the semicolon for the end of a statement, and the database does not. */
    @Test
    void givenADollarQuoteThatTouchesAnother_whenChecked_thenSaysToPartThem() {
        assertEquals(
                "A dollar sign touches a number or another quote at character 15. Put a blank between them.",
                refusal(
                                "SELECT $a$1$a$$a$x; DROP TABLE t;$a$",
                                Dialect.POSTGRESQL,
                                AccessLevel.FULL)
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1$$; DROP TABLE t;$$", "TABLE+$1$a$; DROP TABLE t;$a$"})
    void givenANumberThatTouchesADollarQuote_whenChecked_thenSaysToPartThem(String sql) {
        assertEquals(
                "A dollar sign touches a number or another quote at character 9. Put a blank between them.",
                refusal(sql, Dialect.POSTGRESQL, AccessLevel.FULL).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_advisory_{fn lock(1)}",
                "SELECT {fn now()}",
                "SELECT 1 IN{oj TO} OUTFILE 'a'",
                "SELECT x{d '2026-01-01'}",
                "SELECT {d '2026-01-01'}'x'"
            })
    void givenWhatTheDriverRewrites_whenChecked_thenRefused(String sql) {
        for (Dialect dialect : List.of(Dialect.POSTGRESQL, Dialect.MYSQL)) {
            String message = refusal(sql, dialect, AccessLevel.FULL).getMessage();
            assertTrue(message.startsWith("Braces are not accepted"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT {d '2026-01-01'}, ({ts '2026-01-01 10:00:00.5'})",
                "SELECT '{fn x()}', 1 /* {fn */"
            })
    void givenBracesThatAreHarmless_whenChecked_thenPasses(String sql) {
        for (Dialect dialect : List.of(Dialect.POSTGRESQL, Dialect.MYSQL)) {
            assertDoesNotThrow(
                    () -> guard(AccessLevel.READ_ONLY).check(SqlStatement.of(sql, dialect)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 /*/ ' */ -- '; DROP TABLE t\n + 1",
                "SELECT e'''\\' /* ' -- */; DROP TABLE t\n + 1",
                "SELECT e'a'\n'\\' /* ' -- */; DROP TABLE t\n + 1",
                "SELECT 1,\u000bE'\\' /* ' -- */; DROP TABLE t\n || 'a'"
            })
    void givenWhatPostgreSqlsDriverWouldPart_whenChecked_thenRefused(String sql) throws Exception {
        assertTrue(Parser.parseJdbcSql(sql, true, true, true, false, true).size() > 1);
        String message = refusal(sql, Dialect.POSTGRESQL, AccessLevel.FULL).getMessage();
        assertTrue(message.startsWith("The driver reads otherwise than the database"), message);
    }

    @Test
    void givenHalfACharacter_whenChecked_thenRefused() {
        String sql = "SELECT a \ud800E'\\' IS NULL, ' IS NULL, lo_creat(-1), 'x' -- '";
        String message = refusal(sql, Dialect.POSTGRESQL, AccessLevel.FULL).getMessage();
        assertTrue(message.startsWith("The driver reads otherwise than the database at"), message);
        assertDoesNotThrow(
                () ->
                        guard(AccessLevel.READ_ONLY)
                                .check(
                                        SqlStatement.of(
                                                "SELECT '\ud83d\ude42'", Dialect.POSTGRESQL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1--'\n\\{fn ' + '}INTO OUTFILE \"a\" -- '",
                "SELECT 1 /*/ ' */ + '\\{fn ' + '}INTO OUTFILE \"a\" -- '",
                "SELECT 1 // '\n\\{fn ' + '}INTO OUTFILE \"a\" -- '"
            })
    void givenBracesBehindWhatOnlyADriverTakesForAComment_whenChecked_thenRefused(String sql) {
        String message = refusal(sql, Dialect.MYSQL, AccessLevel.FULL).getMessage();
        assertTrue(message.startsWith("The driver reads otherwise than the database"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT U&\"!0061\" UESCAPE E'!' (1)",
                "SELECT U&\"!0061\" UESCAPE $$!$$ (1)",
                "SELECT U&\"!0061\" UESCAPE '!'\n'' (1)",
                "SELECT U&\"!0061\" UESCAPE (1)"
            })
    void givenAnEscapeCharacterInDisguise_whenChecked_thenRefused(String sql) {
        assertTrue(
                refusal(sql, Dialect.POSTGRESQL, AccessLevel.FULL)
                        .getMessage()
                        .startsWith("The escape character is not plain at character 18"));
    }

    @Test
    void givenVariablesThatAreSet_whenOnlyReadingIsAllowed_thenRefused() {
        refusal("SELECT @a := 1", Dialect.MYSQL, AccessLevel.READ_ONLY);
        assertDoesNotThrow(
                () ->
                        guard(AccessLevel.READ_WRITE)
                                .check(
                                        SqlStatement.of(
                                                "UPDATE t, (SELECT @r := 0) x SET t.a = @r := @r + 1"
                                                        + " WHERE t.b = 1",
                                                Dialect.MYSQL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT NEXT VALUE FOR s", "SELECT 1, next value for a.s"})
    void givenTheNextValueOfASequence_whenOnlyReadingIsAllowed_thenRefused(String sql) {
        refusal(sql, Dialect.MYSQL, AccessLevel.READ_ONLY);
        refusal(sql, Dialect.H2, AccessLevel.READ_ONLY);
    }

    @Test
    void givenADeepNest_whenChecked_thenRefused() {
        String most = "SELECT " + "(".repeat(200) + "1" + ")".repeat(200);
        String more = "SELECT " + "(".repeat(201) + "1" + ")".repeat(201);
        assertDoesNotThrow(
                () ->
                        guard(AccessLevel.READ_ONLY)
                                .check(SqlStatement.of(most, Dialect.POSTGRESQL)));
        assertEquals(
                "Parentheses stand 201 deep within each other, and 200 is the most. Write the"
                        + " statement flatter.",
                refusal(more, Dialect.POSTGRESQL, AccessLevel.READ_ONLY).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE t SET a = 1",
                "DELETE FROM t",
                "DELETE FROM t USING (SELECT 1 WHERE true) x",
                "UPDATE t SET a = (SELECT 1 FROM x WHERE x.b = 2)",
                "WITH x AS (SELECT 1 WHERE true) DELETE FROM t",
                "WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x WHERE true",
                "WITH x AS (SELECT 1) UPDATE t SET a = 1",
                "EXPLAIN ANALYZE DELETE FROM t"
            })
    void givenAChangeWithoutWhere_whenNotConfirmed_thenAsksForIt(String sql) {
        var sut = new Guard(AccessLevel.FULL, FunctionRules.NONE, Set.of(), false);
        SqlStatement statement = SqlStatement.of(sql, Dialect.POSTGRESQL);
        String message = assertThrows(Failure.class, () -> sut.check(statement)).getMessage();
        assertTrue(message.contains("\"confirm\": true"), message);
        assertDoesNotThrow(() -> guard(AccessLevel.FULL).check(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE t SET a = 1 WHERE b = 2",
                "DELETE FROM t WHERE true",
                "WITH x AS (DELETE FROM t WHERE a = 1 RETURNING 1) SELECT * FROM x",
                "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2",
                "SELECT 1 FROM t FOR UPDATE",
                "CREATE PROCEDURE p() DELETE FROM t",
                "EXPLAIN DELETE FROM t"
            })
    void givenNoChangeOfEveryRow_whenNotConfirmed_thenPasses(String sql) {
        var sut = new Guard(AccessLevel.FULL, FunctionRules.NONE, Set.of(), false);
        assertDoesNotThrow(() -> sut.check(SqlStatement.of(sql, Dialect.POSTGRESQL)));
    }

    @Test
    void givenAProcedure_whenItMayWrite_thenOnlyTheOperatorsRun() {
        var sut = new Guard(AccessLevel.READ_WRITE, FunctionRules.NONE, Set.of("app.pay"), false);
        assertDoesNotThrow(() -> sut.check(SqlStatement.of("CALL app.pay(1)", Dialect.POSTGRESQL)));
        assertThrows(
                Failure.class,
                () -> sut.check(SqlStatement.of("CALL app.fire(1)", Dialect.POSTGRESQL)));
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
