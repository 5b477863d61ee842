package org.dbmcp.driver.postgresql;

import static org.dbmcp.driver.Look.execute;
import static org.dbmcp.driver.Look.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.driver.Look;
import org.dbmcp.driver.SessionContract;
import org.dbmcp.it.database.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgreSqlDriverIT extends SessionContract {
    private final PostgreSqlDriver sut = new PostgreSqlDriver(DriverContract.SETTINGS);

    @Override
    protected Driver sut() {
        return sut;
    }

    @Override
    protected Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    protected String leaveBehind() {
        return "CREATE TEMPORARY TABLE left_behind (a INT)";
    }

    @Override
    protected String lookForIt() {
        return "SELECT count(*) FROM pg_class WHERE relname = 'left_behind'"
                + " AND relpersistence = 't' AND pg_table_is_visible(oid)";
    }

    @Override
    protected String sleep() {
        return "SELECT pg_sleep(20)";
    }

    @Override
    protected String exact() {
        return "SELECT 9007199254740991::int8, 9007199254740992::int8, 1.10::numeric(4,2),"
                + " 123456789012345.6, '\\x00ff'::bytea";
    }

    @Override
    protected String values() {
        return "SELECT '2026-03-29 02:30:00.123456'::timestamp, '2026-03-29 02:30:00.5+02'::timestamptz,"
                + " '2026-03-29'::date, '02:30:00.5'::time, '02:30:00+02'::timetz,"
                + " '1 year 2 mons 3 days 04:05:06.7'::interval, 1234567.89::numeric, 0.1::float4,"
                + " 1e300::float8, '\\x00ff'::bytea, ARRAY['2026-03-29 02:30:00+02'::timestamptz],"
                + " to_jsonb('2026-03-29 02:30:00+02'::timestamptz), ROW(1.5)::text,"
                + " '[2026-03-29,2026-04-01)'::daterange, 'İi'::text";
    }

    @Override
    protected List<String> foreignDefaults(String name) {
        return Stream.of(
                        "timezone = 'Asia/Kathmandu'",
                        "datestyle = 'SQL, DMY'",
                        "intervalstyle = 'postgres_verbose'",
                        "extra_float_digits = 0",
                        "bytea_output = 'escape'",
                        "client_encoding = 'latin1'")
                .map(setting -> "ALTER DATABASE " + name + " SET " + setting)
                .toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    NULL::int4                                ¦ null
                    1::int2                                   ¦ 1
                    (-2147483648)::int4                       ¦ -2147483648
                    4294967295::oid                           ¦ 4294967295
                    9223372036854775807::int8                 ¦ "9223372036854775807"
                    1.10::numeric(12,2)                       ¦ "1.10"
                    1e-30::numeric                            ¦ "0.000000000000000000000000000001"
                    1e30::numeric                             ¦ "1000000000000000000000000000000"
                    'NaN'::numeric                            ¦ "NaN"
                    '-Infinity'::numeric                      ¦ "-Infinity"
                    '1.10'::money                             ¦ "$1.10"
                    0.1::float4                               ¦ 0.1
                    0.1::float8                               ¦ 0.1
                    'NaN'::float8                             ¦ "NaN"
                    'Infinity'::float4                        ¦ "Infinity"
                    true                                      ¦ true
                    'é😀'::text                               ¦ "é😀"
                    'a'::char(3)                              ¦ "a  "
                    '00000000-0000-0000-0000-000000000001'::uuid ¦ "00000000-0000-0000-0000-000000000001"
                    '{"a": 12345678901234567890.10}'::json    ¦ {"a":12345678901234567890.10}
                    '{"a": [null, 1]}'::jsonb                 ¦ {"a":[null,1]}
                    'null'::jsonb                             ¦ null
                    '\\x0102'::bytea                          ¦ {"$binary":{"base64":"AQI=","bytes":2}}
                    '2026-03-29'::date                        ¦ "2026-03-29"
                    'infinity'::date                          ¦ "infinity"
                    '0044-03-15 BC'::date                     ¦ "0044-03-15 BC"
                    '10000-01-01'::date                       ¦ "10000-01-01"
                    '2026-03-29 02:30:00.123456'::timestamp   ¦ "2026-03-29T02:30:00.123456"
                    '-infinity'::timestamp                    ¦ "-infinity"
                    '2026-01-01 02:00:00.5+02'::timestamptz   ¦ "2026-01-01T00:00:00.5Z"
                    '12:34:56.123456'::time                   ¦ "12:34:56.123456"
                    '24:00:00'::time                          ¦ "24:00:00"
                    '12:34:56+02'::timetz                     ¦ "12:34:56+02:00"
                    '1 year 2 mons 3 days 04:05:06.7'::interval ¦ "P1Y2M3DT4H5M6.7S"
                    '10.0.0.1'::inet                          ¦ "10.0.0.1"
                    '10.0.0.0/8'::cidr                        ¦ "10.0.0.0/8"
                    B'1010'                                   ¦ "1010"
                    B'1'::bit(1)                              ¦ "1"
                    '101'::varbit                             ¦ "101"
                    '[1,5)'::int4range                        ¦ "[1,5)"
                    '(1,2)'::point                            ¦ "(1,2)"
                    '<a>1</a>'::xml                           ¦ "<a>1</a>"
                    'a b'::tsvector                           ¦ "'a' 'b'"
                    row(1, 'a b')                             ¦ "(1,\\"a b\\")"
                    '{1,NULL,3}'::int4[]                      ¦ [1,null,3]
                    '{}'::int4[]                              ¦ []
                    '{{1,2},{3,4}}'::int8[]                   ¦ [["1","2"],["3","4"]]
                    '[0:1]={1,2}'::int4[]                     ¦ [1,2]
                    array['a,b', '"', '\\', 'NULL', '', NULL] ¦ ["a,b","\\"","\\\\","NULL","",null]
                    array[1.10, 'NaN']::numeric[]             ¦ ["1.10","NaN"]
                    array[true, false]                        ¦ [true,false]
                    array['{"a": 1}']::jsonb[]                ¦ [{"a":1}]
                    array['2026-01-01 00:00:00+00']::timestamptz[] ¦ ["2026-01-01T00:00:00Z"]
                    array['\\x0102']::bytea[]                 ¦ [{"$binary":{"base64":"AQI=","bytes":2}}]
                    array['(1,2),(0,0)'::box]                 ¦ ["(1,2),(0,0)"]
                    repeat('a', 65)                           ¦ {"$text":{"head":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","chars":65}}
                    current_setting('TimeZone')               ¦ "UTC"
                    current_setting('intervalstyle')          ¦ "iso_8601"
                    current_setting('client_connection_check_interval') ¦ "500ms"
                    """)
    void givenAValue_whenRead_thenNothingIsLost(String expression, String json)
            throws SQLException {
        for (int i = 0; i < 7; i++) {
            assertEquals(json, value(sut, session, "SELECT " + expression));
        }
        session.rollback();
        sut.reset(session, false);
        assertEquals(json, value(sut, session, "SELECT " + expression));
        session.rollback();
    }

    @Test
    void givenOwnTypes_whenRead_thenAsTheServerPrintsThem() throws SQLException {
        String mood = table + "_mood";
        execute(session, "CREATE TYPE " + mood + " AS ENUM ('sad', 'o k')");
        execute(session, "CREATE DOMAIN " + mood + "_d AS INT CHECK (VALUE > 0)");
        assertEquals("\"o k\"", value(sut, session, "SELECT 'o k'::" + mood));
        assertEquals(
                "[\"o k\",null]", value(sut, session, "SELECT '{\"o k\",NULL}'::" + mood + "[]"));
        assertEquals("5", value(sut, session, "SELECT 5::" + mood + "_d"));
        assertEquals("[5]", value(sut, session, "SELECT '{5}'::" + mood + "_d[]"));
        session.rollback();
    }

    /**
     * Made from the top, while those below are empty: the server looks through all that is there.
     */
    @Test
    void givenATypeTwiceInTheNext_whenRead_thenEachIsMadeOnce() throws SQLException {
        // GIVEN
        for (int i = 0; i <= 30; i++) {
            execute(session, "CREATE TYPE %s_%d AS ()".formatted(table, i));
        }
        String both = "ALTER TYPE %1$s_%2$d ADD ATTRIBUTE a %3$s, ADD ATTRIBUTE b %3$s";
        for (int i = 30; i > 0; i--) {
            execute(session, both.formatted(table, i, table + "_" + (i - 1)));
        }
        execute(session, both.formatted(table, 0, "INT"));
        // WHEN
        String json = value(sut, session, "SELECT ROW(ROW(NULL, NULL), NULL)::" + table + "_30");
        // THEN
        session.rollback();
        assertEquals("{\"a\":{\"a\":null,\"b\":null},\"b\":null}", json);
    }

    @Test
    void givenALongChainOfTypes_whenRead_thenAsTheServerPrintsIt() throws SQLException {
        // GIVEN
        execute(session, "CREATE TYPE %s_0 AS (a INT, b INT)".formatted(table));
        for (int i = 1; i <= 200; i++) {
            String type = table + "_" + i;
            execute(session, "CREATE TYPE %s AS (a %s_%d, b INT)".formatted(type, table, i - 1));
        }
        String row = "SELECT ROW(NULL, 1)::" + table + "_";
        // WHEN
        String longest = value(sut, session, row + 200);
        String tooLong = value(sut, session, row + 31);
        String justShort = value(sut, session, row + 30);
        // THEN
        session.rollback();
        assertEquals("\"(,1)\"", longest);
        assertEquals("\"(,1)\"", tooLong);
        assertEquals("{\"a\":null,\"b\":1}", justShort);
    }

    @Test
    void givenATypeOfThousandsOfFields_whenRead_thenAsTheServerPrintsIt() throws SQLException {
        // GIVEN
        String fields =
                IntStream.range(0, 1001)
                        .mapToObj(i -> "a%d INT".formatted(i))
                        .collect(Collectors.joining(", ", "(", ")"));
        execute(session, "CREATE TYPE %s_long AS %s".formatted(table, fields));
        // WHEN
        String json =
                value(sut, session, "SELECT '(%s)'::%s_long".formatted(",".repeat(1000), table));
        // THEN
        session.rollback();
        assertEquals(
                "{\"$text\":{\"head\":\"(%s\",\"chars\":1002}}".formatted(",".repeat(63)), json);
    }

    @Test
    void givenValues_whenBound_thenEachTakesTheTypeOfItsPlace() throws SQLException {
        assertEquals(
                List.of(
                        "null",
                        "\"9007199254740993\"",
                        "\"123.450\"",
                        "true",
                        "\"2026-01-01T00:00:00Z\"",
                        "\"00000000-0000-0000-0000-000000000001\"",
                        "{\"a\":[1,null]}",
                        "{\"$binary\":{\"base64\":\"AQI=\",\"bytes\":2}}",
                        "[1,null]",
                        "[[\"a\"],[\"\\\"\\\\\"]]"),
                Look.row(
                        sut,
                        session,
                        "SELECT ?::int, ?::int8, ?::numeric, ?::bool, ?::timestamptz, ?::uuid,"
                                + " ?::json, ?, ?::int[], ?::text[]",
                        null,
                        9007199254740993L,
                        new BigDecimal("123.450"),
                        true,
                        "2026-01-01T00:00:00Z",
                        "00000000-0000-0000-0000-000000000001",
                        Map.of("a", Arrays.asList(1L, null)),
                        new byte[] {1, 2},
                        Arrays.asList(1L, null),
                        List.of(List.of("a"), List.of("\"\\"))));
        assertEquals("true", value(sut, session, "SELECT 2 = ANY(?)", List.of(1L, 2L)));
        session.rollback();
    }

    @Test
    void givenATypo_whenRun_thenTheServerPointsToIt() throws SQLException {
        SQLException thrown =
                assertThrows(
                        SQLException.class,
                        () -> execute(session, "SELECT namee FROM (SELECT 1 AS name) x"));
        session.rollback();
        assertEquals(8, sut.position(thrown));
        assertEquals("Perhaps you meant to reference the column \"x.name\".", sut.hint(thrown));
    }

    @Test
    void givenASession_whenOpenedAndReset_thenItNoticesACallerThatLeft() throws SQLException {
        String sql = "SHOW client_connection_check_interval";
        assertEquals("\"500ms\"", value(sut(), session, sql));
        session.rollback();
        sut().reset(session, false);
        assertEquals("\"500ms\"", value(sut(), session, sql));
        session.rollback();
    }

    @Test
    void givenAListThatIsLongAsAWhole_whenRead_thenTheBeginningOfItsJson() throws SQLException {
        String json =
                value(sut, session, "SELECT array_agg(i::int) FROM generate_series(1, 1000) AS i");
        session.rollback();
        assertEquals(
                "{\"$text\":{\"head\":\"[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,\",\"chars\":3894}}",
                json);
    }
}
