package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionRulesTest {
    private static final FunctionRules RULES = rules();

    private static FunctionRules rules() {
        List<FunctionRule> rules =
                new ArrayList<>(
                        FunctionRules.named(
                                Map.of(
                                        Danger.FILES, "pg_read_file pg_ls_*",
                                        Danger.LOCKS, "get_lock")));
        rules.add(
                new FunctionRule(
                        "pg_catalog", "ts_rewrite", "", 2, 2, false, false, Danger.CHANGES));
        rules.add(new FunctionRule("app", "total", "", 1, 1, true, false, Danger.CHANGES));
        rules.add(FunctionRule.ofOperator("app", "@#@", "total", false));
        rules.add(FunctionRule.ofOperator("app", "+", "total", true));
        rules.addAll(FunctionRule.ofType("app", "boxed", "total", false));
        rules.add(new FunctionRule("app", "round", "", 1, 1, false, true, Danger.CHANGES));
        return new FunctionRules(rules);
    }

    private static void check(String sql, AccessLevel level, String... allowed) {
        new Guard(level, RULES, Set.of(allowed), true)
                .check(SqlStatement.of(sql, Dialect.POSTGRESQL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_read_file('a')",
                "SELECT PG_Read_File /* x */ ('a')",
                "SELECT pg_catalog.pg_read_file('a')",
                "SELECT pg_catalog . \"pg_read_file\" ('a')",
                "SELECT U&\"pg_read\\005ffile\"('a')",
                "SELECT U&\"pg_read\\+00005ffile\"('a')",
                "SELECT ('a'::text).pg_read_file",
                "SELECT (ARRAY['a'])[1] . /* x */ \"pg_read_file\"",
                "SELECT $1.pg_read_file",
                "SELECT (a).b.c.pg_read_file FROM t",
                "SELECT u&\"pg_read!005ffile\" UESCAPE '!' ('a')",
                "SELECT pg_catalog.U&\"pg_read!005ffile\" UESCAPE '!' ('a')",
                "SELECT 1 WHERE EXISTS (SELECT * FROM pg_ls_dir('.'))",
                "SELECT * FROM ROWS FROM (pg_ls_dir('.'), generate_series(1, 2))",
                "EXPLAIN ANALYZE SELECT pg_read_file('a')",
                "VALUES (pg_read_file('a'))",
                "INSERT INTO t SELECT pg_read_file('a')",
                "CREATE TABLE t AS SELECT pg_read_file('a')",
                "WITH a AS (SELECT 1) SELECT pg_read_file('a') FROM a"
            })
    void givenAFunctionThatReadsFiles_whenCalledInAnyWay_thenRefusedAtEveryLevel(String sql) {
        for (AccessLevel level : AccessLevel.values()) {
            assertThrows(Failure.class, () -> check(sql, level));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT get_lock('a', 1)",
                "SELECT ts_rewrite('a'::tsquery, 'SELECT 1')",
                "SELECT total(o) FROM orders o",
                "SELECT o.total FROM orders o",
                "SELECT (o).\"total\" FROM orders o",
                "SELECT (1).total",
                "SELECT total(o ORDER BY o, o.id) FROM orders o",
                "SELECT 1 @#@ 2",
                "SELECT 1@#@ -2",
                "SELECT 1 OPERATOR(app.@#@) 2",
                "SELECT 1 OPERATOR(app.+) 2",
                "SELECT 1::boxed",
                "SELECT CAST(CAST(1 AS int) AS app.\"boxed\")",
                "SELECT boxed '1'",
                "SELECT app.boxed(1)",
                "SELECT app.round(1)"
            })
    void givenAFunctionThatMayChange_whenCalled_thenRefusedOnlyForReaders(String sql) {
        assertThrows(Failure.class, () -> check(sql, AccessLevel.READ_ONLY));
        assertDoesNotThrow(() -> check(sql, AccessLevel.READ_WRITE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'pg_read_file(1)'",
                "SELECT 1 -- pg_read_file('a')",
                "SELECT $$pg_read_file('a')$$",
                "SELECT pg_read_file FROM t",
                "SELECT ts_rewrite('a'::tsquery, 'b'::tsquery, 'c'::tsquery)",
                "SELECT round(1)",
                "SELECT other.total(1)",
                "SELECT total FROM t",
                "SELECT total(1, 2)",
                "SELECT 1 + 2, 1 @#@@ 2, 1 @# @ 2, 1 OPERATOR(pg_catalog.+) 2",
                "SELECT 1 AS boxed, x.boxed, boxed FROM boxed x"
            })
    void givenNoCallOfIt_whenOnlyReadingIsAllowed_thenPasses(String sql) {
        assertDoesNotThrow(() -> check(sql, AccessLevel.READ_ONLY));
    }

    @Test
    void givenATableOfThatName_whenItsColumnsAreNamed_thenPasses() {
        assertDoesNotThrow(
                () -> check("INSERT INTO pg_ls_tables (a) VALUES (1)", AccessLevel.READ_WRITE));
        assertDoesNotThrow(
                () -> check("CREATE TABLE IF NOT EXISTS pg_ls_x (a INT)", AccessLevel.FULL));
        assertDoesNotThrow(
                () ->
                        check(
                                "WITH pg_ls_x (a) AS (SELECT 1) SELECT * FROM pg_ls_x",
                                AccessLevel.READ_ONLY));
    }

    @Test
    void givenAFunctionTheOperatorAllows_whenCalled_thenPasses() {
        assertDoesNotThrow(() -> check("SELECT app.total(1)", AccessLevel.READ_ONLY, "app.total"));
        assertDoesNotThrow(() -> check("SELECT total(1)", AccessLevel.READ_ONLY, "total"));
    }

    @Test
    void givenAnOperatorOfAFunctionTheOperatorAllows_whenUsed_thenPasses() {
        assertDoesNotThrow(() -> check("SELECT 1 @#@ 2::boxed", AccessLevel.READ_ONLY, "total"));
    }

    @Test
    void givenAnOperator_whenRefused_thenNamesItsFunction() {
        Failure refusal =
                assertThrows(Failure.class, () -> check("SELECT 1 @#@ 2", AccessLevel.READ_ONLY));
        assertEquals(
                "The function total behind @#@ may change data, and nothing but reading is allowed"
                        + " here. Leave it out; if it only reads, the operator can name it in the"
                        + " connection's allowFunctions.",
                refusal.getMessage());
    }

    @Test
    void givenANameLongerThanTheServerReads_whenCalled_thenItIsCutAsThere() {
        String name = "ä".repeat(30) + "abc";
        var rules = new FunctionRules(FunctionRules.named(Map.of(Danger.LOCKS, name)));
        var sut = new Guard(AccessLevel.READ_ONLY, rules, Set.of(), true);
        SqlStatement longer = SqlStatement.of("SELECT " + name + "de()", Dialect.POSTGRESQL);
        assertThrows(Failure.class, () -> sut.check(longer));
        SqlStatement other = SqlStatement.of("SELECT " + name + "de()", Dialect.MYSQL);
        assertDoesNotThrow(() -> sut.check(other));
    }

    @Test
    void givenARefusal_whenOnlyReadersAreRefused_thenNamesTheOperatorsSetting() {
        Failure refusal =
                assertThrows(Failure.class, () -> check("SELECT total(1)", AccessLevel.READ_ONLY));
        assertEquals(
                "The function total may change data, and nothing but reading is allowed here. Leave"
                        + " it out; if it only reads, the operator can name it in the connection's"
                        + " allowFunctions.",
                refusal.getMessage());
    }

    @Test
    void givenARefusal_whenNobodyMayCallIt_thenSaysWhatItDoes() {
        Failure refusal =
                assertThrows(Failure.class, () -> check("SELECT pg_ls_dir('.')", AccessLevel.FULL));
        assertEquals(
                "The function pg_ls_dir reads or writes files of the database's server, so it is"
                        + " not called from here. Leave it out.",
                refusal.getMessage());
    }
}
