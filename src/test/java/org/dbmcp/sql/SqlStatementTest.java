package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.dbmcp.access.Effect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementTest {
    /** In the tables, {@code ~} is a line feed, {@code ^} a carriage return. */
    private static SqlStatement of(String sql, Dialect dialect) {
        return SqlStatement.of(sql.replace('~', '\n').replace('^', '\r'), dialect);
    }

    @Nested
    class Count {
        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '¦',
                quoteCharacter = '\u0001',
                textBlock =
                        """
                        SELECT 1                                  ¦ 1
                        SELECT 1;                                 ¦ 1
                        SELECT 1;;; -- end                        ¦ 1
                        ;                                         ¦ 0
                        -- nothing                                ¦ 0
                        /* nothing */ ;                           ¦ 0
                        SELECT 1; DROP TABLE t                    ¦ 2
                        SELECT '\\'; DROP TABLE t; --'            ¦ 2
                        SELECT 'a''; b'                           ¦ 1
                        SELECT E'\\'; DROP TABLE t; --'           ¦ 1
                        SELECT e'a'~'\\'; DROP TABLE t; --'       ¦ 1
                        SELECT e'a' '\\'; DROP TABLE t --'        ¦ 2
                        SELECT somee'\\'; DROP TABLE t            ¦ 2
                        SELECT ";""; a" FROM t                    ¦ 1
                        SELECT $$;$$                              ¦ 1
                        SELECT $a$ ; $$ ; $a$                     ¦ 1
                        SELECT a$$; DROP TABLE t; --$$            ¦ 2
                        SELECT $1; SELECT $1                      ¦ 2
                        SELECT $é$ ; $é$                          ¦ 1
                        SELECT $1a$ ; $1a$                        ¦ 2
                        /* /* */ ; */ SELECT 1                    ¦ 1
                        /* /* */ SELECT 1; DROP TABLE t; -- */ */ ¦ 1
                        SELECT 1--1; DROP TABLE t                 ¦ 1
                        SELECT 1 -- ^; DROP TABLE t               ¦ 2
                        SELECT 1 # 2; SELECT 3                    ¦ 2
                        SELECT `; SELECT 2                        ¦ 2
                        SELECT 5 // 2; SELECT 1                   ¦ 2
                        SELECT U&"a;\\005f" FROM t                ¦ 1
                        SELECT B'1;0', X'1;F', N';'               ¦ 1
                        SELECT (';'), ';' || $q$'$q$ || ';'       ¦ 1
                        """)
        void givenPostgreSql_whenCounted_thenAsTheServerWould(String sql, int count) {
            assertEquals(count, of(sql, Dialect.POSTGRESQL).count());
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\u0001',
                textBlock =
                        """
                        SELECT '\\'; DROP TABLE t; -- '            | 1
                        SELECT 'a\\\\'; DROP TABLE t               | 2
                        SELECT "a\\"; DROP TABLE t; -- "           | 1
                        SELECT "a""; b"                            | 1
                        SELECT `a``; b` FROM t                     | 1
                        SELECT `a\\`; SELECT 2                     | 2
                        SELECT 1--1; DROP TABLE t                  | 2
                        SELECT 1 -- 1; DROP TABLE t                | 1
                        SELECT 1 --^; DROP TABLE t                 | 1
                        SELECT 1 # 1; DROP TABLE t                 | 1
                        SELECT 1 # ^; DROP TABLE t                 | 1
                        SELECT 1 # ~; DROP TABLE t                 | 2
                        SELECT /* /* */ 1; DROP TABLE t            | 2
                        SELECT $$; DROP TABLE t; -- $$             | 2
                        SELECT e'\\'; DROP TABLE t'                | 1
                        SELECT _utf8mb4'a;b', x'4D', b'1'          | 1
                        CREATE PROCEDURE p() BEGIN SELECT 1; END   | 1
                        CREATE DEFINER = 'a'@'b' TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET @a = 1; END | 1
                        CREATE TABLE t (event INT); DROP TABLE t   | 2
                        """)
        void givenMySql_whenCounted_thenAsTheServerWould(String sql, int count) {
            assertEquals(count, of(sql, Dialect.MYSQL).count());
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\u0001',
                textBlock =
                        """
                        SELECT 1 // ; DROP TABLE t      | 1
                        SELECT 1 // ^; DROP TABLE t     | 2
                        SELECT x=$$;$$                  | 1
                        SELECT $a$ ; $a$                | 2
                        SELECT '\\'; DROP TABLE t       | 2
                        SELECT E'\\'; DROP TABLE t      | 2
                        SELECT `;` FROM t               | 1
                        SELECT /* /* */ ; */ 1          | 1
                        """)
        void givenH2_whenCounted_thenAsTheDatabaseWould(String sql, int count) {
            assertEquals(count, of(sql, Dialect.H2).count());
        }

        @ParameterizedTest
        @ValueSource(strings = {"(", "/*", "$a$ $", "'", "WITH a AS (", "EXPLAIN ", "-", "?", "+"})
        void givenALongText_whenRead_thenInLinearTime(String piece) {
            // GIVEN
            String sql = piece.repeat(200_000 / piece.length());
            // WHEN
            // THEN
            for (Dialect dialect : new Dialect[] {Dialect.POSTGRESQL, Dialect.MYSQL, Dialect.H2}) {
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> SqlStatement.of(sql, dialect).impliedCalls().size());
            }
        }

        @Test
        void givenManyChangesBeforeOneCondition_whenLookedThrough_thenInLinearTime() {
            // GIVEN
            String sql = "DELETE FROM t USING ()" + " DELETE t ()".repeat(50_000) + " WHERE a";
            SqlStatement sut = of(sql, Dialect.POSTGRESQL);
            // WHEN
            boolean all = assertTimeoutPreemptively(Duration.ofSeconds(10), sut::changesAllRows);
            // THEN
            assertFalse(all);
        }
    }

    @Nested
    class VerbAndEffect {
        @ParameterizedTest(name = "{0} -> {1} {2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\u0001',
                textBlock =
                        """
                        SELECT 1                                                   | select | READS
                        /* a */ ((SELECT 1) UNION SELECT 2)                        | select | READS
                        TABLE t                                                    | table  | READS
                        VALUES (1)                                                 | values | READS
                        SHOW server_version                                        | show   | READS
                        WITH a AS (SELECT 1) SELECT * FROM a                       | select | READS
                        WITH RECURSIVE a(n, m) AS (VALUES (1,2)), b AS NOT MATERIALIZED (SELECT 1) (SELECT * FROM a) | select | READS
                        WITH delete AS (SELECT 1) SELECT * FROM delete             | select | READS
                        WITH a AS (SELECT 1) DELETE FROM t                         | delete | WRITES
                        WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a      | select | WRITES
                        WITH a AS (SELECT 1), b AS (UPDATE "t" SET a = 1) TABLE a  | table  | WRITES
                        WITH a AS (SELECT 1) SEARCH DEPTH FIRST BY id SET o SELECT * FROM a | select | READS
                        WITH a AS (WITH b AS (INSERT INTO t VALUES (1)) SELECT 1) SELECT 1 | select | WRITES
                        INSERT INTO t VALUES (1)                                   | insert | WRITES
                        MERGE INTO t USING s ON true WHEN MATCHED THEN DELETE      | merge  | WRITES
                        EXPLAIN SELECT 1                                           | select | READS
                        EXPLAIN DELETE FROM t                                      | delete | READS
                        EXPLAIN ANALYZE DELETE FROM t                              | delete | WRITES
                        EXPLAIN (BUFFERS, analyse) DELETE FROM t                   | delete | WRITES
                        EXPLAIN (FORMAT JSON) DELETE FROM t                        | delete | READS
                        EXPLAIN (SELECT 1)                                         | select | READS
                        EXPLAIN ANALYZE VERBOSE WITH a AS (DELETE FROM t RETURNING 1) SELECT 1 | select | WRITES
                        EXPLAIN ANALYZE CREATE TABLE a AS SELECT 1                 | create | DESTROYS
                        EXPLAIN ANALYZE SELECT 1 INTO a                            | select | DESTROYS
                        SELECT * INTO a FROM t                                     | select | DESTROYS
                        SELECT a AS into, t.into FROM t                            | select | READS
                        SELECT "into", 'into' FROM t -- into                       | select | READS
                        SELECT * FROM t FOR NO KEY UPDATE                          | select | WRITES
                        SELECT insert(1), (delete) FROM t                          | select | READS
                        DROP TABLE t                                               | drop   | DESTROYS
                        TRUNCATE t                                                 | truncate | DESTROYS
                        DO $$ BEGIN END $$                                         | do     | DESTROYS
                        FROBNICATE t                                               | frobnicate | DESTROYS
                        'SELECT'                                                   |        | DESTROYS
                        "select" 1                                                 |        | DESTROYS
                        (                                                          |        | DESTROYS
                        WITH                                                       |        | DESTROYS
                        """)
        void givenPostgreSql_whenJudged_thenByWhatItDoes(String sql, String verb, Effect effect) {
            SqlStatement sut = of(sql, Dialect.POSTGRESQL);
            assertEquals(verb == null ? "" : verb, sut.verb());
            assertEquals(effect, sut.effect());
        }

        @ParameterizedTest(name = "{0} -> {1} {2}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\u0001',
                textBlock =
                        """
                        DESC orders                              | desc    | READS
                        EXPLAIN orders                           | explain | READS
                        EXPLAIN FORMAT=JSON SELECT 1             | select  | READS
                        EXPLAIN FORMAT = TREE DELETE FROM t      | delete  | READS
                        EXPLAIN ANALYZE SELECT 1                 | select  | READS
                        ANALYZE FORMAT=JSON DELETE FROM t        | delete  | WRITES
                        ANALYZE SELECT 1                         | select  | READS
                        ANALYZE TABLE t                          | analyze | DESTROYS
                        REPLACE INTO t VALUES (1)                | replace | WRITES
                        SELECT REPLACE(a, 'b', 'c') FROM t       | select  | READS
                        SELECT (REPLACE(a, 'b', 'c')) FROM t     | select  | READS
                        SELECT * FROM t LOCK IN SHARE MODE       | select  | WRITES
                        SELECT "into" FROM t                     | select  | READS
                        """)
        void givenMySql_whenJudged_thenByWhatItDoes(String sql, String verb, Effect effect) {
            SqlStatement sut = of(sql, Dialect.MYSQL);
            assertEquals(verb, sut.verb());
            assertEquals(effect, sut.effect());
        }
    }

    @Nested
    class Plans {
        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '¦',
                quoteCharacter = '\u0001',
                textBlock =
                        """
                        EXPLAIN UPDATE t SET a = 1 WHERE t.id IN (1, 2)     ¦ false
                        EXPLAIN INSERT INTO t (a) VALUES (1)                ¦ false
                        EXPLAIN DELETE FROM t WHERE (a = 1) OR (b = 2)      ¦ false
                        EXPLAIN DELETE FROM t WHERE a = f()                 ¦ true
                        EXPLAIN DELETE FROM t WHERE a = d.f()               ¦ true
                        EXPLAIN DELETE FROM t WHERE a = `in`(1)             ¦ true
                        EXPLAIN DELETE FROM t WHERE a = d.in(1)             ¦ true
                        EXPLAIN DELETE FROM t WHERE a = d . `VALUES` (1)    ¦ true
                        EXPLAIN UPDATE t SET a = NEXT VALUE FOR s           ¦ true
                        """)
        void givenMySql_whenAChangeIsPlanned_thenWhetherItMayCall(String sql, boolean calls) {
            // GIVEN
            SqlStatement sut = of(sql, Dialect.MYSQL);
            // WHEN
            // THEN
            assertTrue(sut.plansChange());
            assertEquals(calls, sut.mayCall());
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '¦',
                quoteCharacter = '\u0001',
                textBlock =
                        """
                        EXPLAIN SELECT 1                         ¦ true
                        /* a */ explain (ANALYZE) DELETE FROM t  ¦ true
                        (EXPLAIN SELECT 1)                       ¦ true
                        DESC t                                   ¦ true
                        ANALYZE FORMAT=JSON SELECT 1             ¦ true
                        SELECT 'EXPLAIN'                         ¦ false
                        WITH explain AS (SELECT 1) SELECT 2      ¦ false
                        """)
        void givenMySql_whenRead_thenWhetherItExplains(String sql, boolean explains) {
            // GIVEN
            // WHEN
            // THEN
            assertEquals(explains, of(sql, Dialect.MYSQL).explains());
        }

        @Test
        void givenNames_whenLookedFor_thenFoundInQuotesAsWell() {
            // GIVEN
            SqlStatement sut =
                    of("DELETE FROM t WHERE a = (SELECT b FROM `My View`)", Dialect.MYSQL);
            // WHEN
            // THEN
            assertEquals("my view", sut.nameAmong(Set.of("my view", "other")));
            assertNull(sut.nameAmong(Set.of("view")));
        }
    }
}
