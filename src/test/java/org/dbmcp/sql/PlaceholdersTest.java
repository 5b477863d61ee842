package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    private static Bound rewrite(String sql, Dialect dialect, Object... values) {
        return Placeholders.rewrite(SqlStatement.of(sql, dialect), Arrays.asList(values), null);
    }

    private static Bound named(String sql, Dialect dialect, Map<String, Object> values) {
        return Placeholders.rewrite(SqlStatement.of(sql, dialect), List.of(), values);
    }

    private static String refusal(String sql, Object... values) {
        Failure refusal =
                assertThrows(Failure.class, () -> rewrite(sql, Dialect.POSTGRESQL, values));
        assertEquals(FailureKind.INVALID_ARGUMENT, refusal.kind());
        return refusal.getMessage();
    }

    @ParameterizedTest(name = "{0} with {1} values -> {2}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    SELECT ?                                     ¦ 1 ¦ SELECT ?
                    SELECT ?, '?', "?" -- ?                      ¦ 1 ¦ SELECT ?, '?', "?"
                    SELECT ?; -- end                             ¦ 1 ¦ SELECT ?
                    SELECT $$ ? $$, $1 /* $2 */                  ¦ 1 ¦ SELECT $$ ? $$, ?
                    SELECT E'\\'?', ?                            ¦ 1 ¦ SELECT E'\\'?', ?
                    SELECT a ? 'k' FROM t                        ¦ 0 ¦ SELECT a ?? 'k' FROM t
                    SELECT a ? 'k' FROM t WHERE b = ?            ¦ 1 ¦ SELECT a ?? 'k' FROM t WHERE b = ?
                    SELECT a ? ? FROM t                          ¦ 1 ¦ SELECT a ?? ? FROM t
                    SELECT a ? $1 FROM t                         ¦ 1 ¦ SELECT a ?? ? FROM t
                    SELECT a ?? 'k', ? FROM t                    ¦ 1 ¦ SELECT a ?? 'k', ? FROM t
                    SELECT a ?| array['k'], b ?& $1 FROM t       ¦ 1 ¦ SELECT a ??| array['k'], b ??& ? FROM t
                    SELECT a @? '$.a' FROM t                     ¦ 0 ¦ SELECT a @?? '$.a' FROM t
                    SELECT ?||'a'                                ¦ 1 ¦ SELECT ?||'a'
                    SELECT ?-1                                   ¦ 1 ¦ SELECT ?-1
                    SELECT ?- a, ?|| b, c ?- d FROM t            ¦ 0 ¦ SELECT ??- a, ??|| b, c ??- d FROM t
                    SELECT ?::int, '1'::int                      ¦ 1 ¦ SELECT ?::int, '1'::int
                    SELECT a[1:2], b[lo:hi], c[:hi] FROM t       ¦ 0 ¦ SELECT a[1:2], b[lo:hi], c[:hi] FROM t
                    SELECT * FROM t FETCH FIRST ? ROWS ONLY      ¦ 1 ¦ SELECT * FROM t FETCH FIRST ? ROWS ONLY
                    """)
    void givenPostgreSql_whenRewritten_thenOnlyPlaceholdersAre(
            String sql, int values, String expected) {
        // GIVEN
        Object[] given = new Object[values];
        // WHEN
        Bound bound = rewrite(sql, Dialect.POSTGRESQL, given);
        // THEN
        assertEquals(expected, bound.sql());
        assertEquals(Arrays.asList(given), bound.values());
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    SELECT ?, '\\'?', "\\"?", `?` # ?         | 1 | SELECT ?, '\\'?', "\\"?", `?`
                    SELECT 1--?                               | 1 | SELECT 1--?
                    SELECT @a := 1, $1                        | 1 | SELECT @a := 1, ?
                    CREATE PROCEDURE p() a:LOOP LEAVE a; END LOOP | 0 | CREATE PROCEDURE p() a:LOOP LEAVE a; END LOOP
                    """)
    void givenMySql_whenRewritten_thenOnlyPlaceholdersAre(String sql, int values, String expected) {
        assertEquals(expected, rewrite(sql, Dialect.MYSQL, new Object[values]).sql());
    }

    @Test
    void givenNumbersInAnyOrder_whenRewritten_thenValuesFollow() {
        Bound bound = rewrite("SELECT $2, $1, $2", Dialect.MYSQL, null, "b");
        assertEquals("SELECT ?, ?, ?", bound.sql());
        assertEquals(Arrays.asList("b", null, "b"), bound.values());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT ?, ? FROM x     | 0  | 0
                    SELECT ?, ? FROM x     | 1  | 1
                    SELECT ?, ? FROM x     | 8  | 8
                    SELECT ?, ? FROM x     | 20 | 18
                    SELECT $1, $2 FROM x   | 20 | 20
                    SELECT $2, $1 FROM x   | 20 | 20
                    """)
    void givenAPositionOfTheServer_whenAsked_thenItIsThatOfTheGivenText(
            String sql, int reported, int position) {
        assertEquals(position, rewrite(sql, Dialect.POSTGRESQL, new Object[2]).position(reported));
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    SELECT 1 -- ?                        ¦ 0 ¦ SELECT 1
                    SELECT $2, $1, '$3' FROM t           ¦ 2 ¦ SELECT $2, $1, '$3' FROM t
                    SELECT a ? $1 FROM t;                ¦ 1 ¦ SELECT a ?? $1 FROM t
                    SELECT a FROM t WHERE b=? AND c > ?  ¦ 2 ¦ SELECT a FROM t WHERE b=$1 AND c > $2
                    SELECT :a, :b, :a::text              ¦ 2 ¦ SELECT $1, $2, $1::text
                    """)
    void givenNoValues_whenNumbered_thenPlaceholdersStay(String sql, int count, String expected) {
        // GIVEN
        SqlStatement statement = SqlStatement.of(sql, Dialect.POSTGRESQL);
        // WHEN
        Numbered numbered = Numbered.of(statement);
        // THEN
        assertEquals(new Numbered(expected, count), numbered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT $0", "SELECT $1001", "SELECT ?, $1", "SELECT ?1"})
    void givenPlaceholdersThatCannotBe_whenNumbered_thenRefused(String sql) {
        // GIVEN
        SqlStatement statement = SqlStatement.of(sql, Dialect.POSTGRESQL);
        // WHEN
        Failure refusal = assertThrows(Failure.class, () -> Numbered.of(statement));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, refusal.kind());
    }

    @Test
    void givenNames_whenRewritten_thenValuesFollow() {
        // GIVEN
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", 1L);
        values.put("Name", null);
        // WHEN
        Bound bound =
                named(
                        "SELECT ':id', :Name::text, a[:id] FROM t WHERE id=:id AND x = 'b'::c",
                        Dialect.POSTGRESQL,
                        values);
        // THEN
        assertEquals("SELECT ':id', ?::text, a[?] FROM t WHERE id=? AND x = 'b'::c", bound.sql());
        assertEquals(Arrays.asList(null, 1L, 1L), bound.values());
    }

    @ParameterizedTest(name = "{0} with {1} values -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    SELECT ?          | 0 | The statement has 1 placeholder, and params has 0 values
                    SELECT ?, ?       | 1 | The statement has 2 placeholders, and params has 1 value
                    SELECT 1          | 2 | The statement has 0 placeholders, and params has 2 values
                    SELECT $1, $3     | 2 | The highest placeholder is $3, and params has 2 values
                    SELECT $1         | 2 | The highest placeholder is $1, and params has 2 values
                    SELECT $0, $1     | 1 | Placeholders are numbered from $1
                    SELECT ?, $1      | 2 | The statement mixes placeholders of the styles ? and $1. Use one style.
                    SELECT :a, $1     | 1 | The statement mixes placeholders of the styles :name and $1. Use one style.
                    SELECT :a         | 1 | The placeholder :a needs params to be an object, such as {"a": 1}
                    SELECT $99999999999 | 1 | The highest placeholder is $2147483647, and params has 1 value
                    """)
    void givenAMismatch_whenRewritten_thenSaysWhatIsWrong(String sql, int values, String message) {
        assertEquals(message, refusal(sql, new Object[values]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 AS a?$b$, pg_read_file('a') AS c$b$",
                "SELECT 1 AS a?$$, pg_read_file('a') AS c$$",
                "SELECT 1 AS a?",
                "SELECT 1?",
                "SELECT ?1",
                "SELECT 1 WHERE true = ?AND true"
            })
    void givenAPlaceholderThatTouchesAName_whenRewritten_thenRefused(String sql) {
        String message = refusal(sql, 1L);
        assertTrue(message.endsWith("touches a name or number. Put a blank between them"), message);
    }

    @Test
    void givenANamedPlaceholderThatTouchesAName_whenRewritten_thenRefusedOnPostgreSql() {
        String sql = "SELECT 1 AS a:b";
        assertThrows(Failure.class, () -> named(sql, Dialect.POSTGRESQL, Map.of("b", 1L)));
        assertEquals("SELECT 1 AS a?", named(sql, Dialect.MYSQL, Map.of("b", 1L)).sql());
    }

    @Test
    void givenANameWithoutValue_whenRewritten_thenNamesIt() {
        Failure refusal =
                assertThrows(
                        Failure.class, () -> named("SELECT :a, :b", Dialect.H2, Map.of("a", 1L)));
        assertEquals("No value is given for the placeholder :b", refusal.getMessage());
    }

    @Test
    void givenAValueWithoutPlaceholder_whenRewritten_thenNamesIt() {
        Failure refusal =
                assertThrows(Failure.class, () -> named("SELECT 1", Dialect.H2, Map.of("a", 1L)));
        assertEquals("The statement has no placeholder :a", refusal.getMessage());
    }
}
