package org.dbmcp.driver;

import static org.dbmcp.driver.Look.execute;
import static org.dbmcp.driver.Look.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.config.ValueSettings.Numbers;
import org.dbmcp.config.ValueSettings.SpatialForm;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MySQL and MariaDB do alike. */
public abstract class MySqlSessionContract extends SessionContract {
    @Override
    protected String values() {
        return "SELECT CAST('2026-03-29 02:30:00.123456' AS DATETIME(6)), FROM_UNIXTIME(1774744200.5),"
                + " DATE '2026-03-29', CAST('-838:59:59' AS TIME), 1234567.89, 1e300, x'00ff', 'İi'";
    }

    @Override
    protected String leaveBehind() {
        return "SET @left_behind = 1";
    }

    @Override
    protected String lookForIt() {
        return "SELECT @left_behind IS NOT NULL";
    }

    @Override
    protected String sleep() {
        return "SELECT sleep(20) FROM (SELECT 1 UNION SELECT 2) x";
    }

    @Override
    protected String exact() {
        return "SELECT CAST(9007199254740991 AS SIGNED), CAST(9007199254740992 AS SIGNED), 1.10,"
                + " 123456789012345.6, x'00ff'";
    }

    @Test
    void givenTinyintsAsBooleans_whenRead_thenOnlyThoseOfOneDigitAre() throws SQLException {
        // GIVEN
        String name = TestDatabase.freshName("v");
        database.execute(
                "CREATE TABLE "
                        + name
                        + " (a TINYINT(1), b TINYINT, c TINYINT(1) UNSIGNED, d BOOLEAN, e INT)");
        database.execute("INSERT INTO " + name + " VALUES (1, 1, 1, 0, 1)");
        ValueSettings forms =
                new ValueSettings(Numbers.LOSSLESS, true, BinaryForm.BASE64, SpatialForm.WKT, 0);
        try (Connection connection = open(database, AccessLevel.FULL, forms)) {
            // WHEN
            List<String> row = Look.row(sut(), forms, connection, "SELECT * FROM " + name);
            // THEN
            assertEquals(List.of("true", "1", "1", "false", "1"), row);
        }
    }

    @Test
    void givenGeometriesAsGeoJson_whenRead_thenAreJson() throws SQLException {
        // GIVEN
        ValueSettings forms =
                new ValueSettings(
                        Numbers.LOSSLESS, false, BinaryForm.BASE64, SpatialForm.GEOJSON, 0);
        // WHEN
        List<String> row =
                Look.row(
                        sut(),
                        forms,
                        session,
                        "SELECT ST_GeomFromText('POINT(1.5 2)', 3857),"
                                + " ST_GeomFromText('POLYGON((0 0,4 0,4 4,0 0))')");
        // THEN
        assertEquals(
                List.of(
                        "{\"type\":\"Point\",\"coordinates\":[1.5,2],\"srid\":3857}",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]]]}"),
                row);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    TINYINT             ¦ NULL                            ¦ null
                    TINYINT(1)          ¦ 5                               ¦ 5
                    BOOLEAN             ¦ TRUE                            ¦ 1
                    SMALLINT UNSIGNED   ¦ 65535                           ¦ 65535
                    MEDIUMINT           ¦ -8388608                        ¦ -8388608
                    INT UNSIGNED        ¦ 4294967295                      ¦ 4294967295
                    INT ZEROFILL        ¦ 7                               ¦ 7
                    BIGINT              ¦ -9223372036854775808            ¦ "-9223372036854775808"
                    BIGINT UNSIGNED     ¦ 18446744073709551615            ¦ "18446744073709551615"
                    DECIMAL(12,2)       ¦ 1.1                             ¦ "1.10"
                    DECIMAL(65,30)      ¦ 1e-30                           ¦ "0.000000000000000000000000000001"
                    FLOAT               ¦ 3.1415927                       ¦ 3.1415927
                    DOUBLE              ¦ 0.1                             ¦ 0.1
                    BIT(1)              ¦ b'1'                            ¦ "1"
                    BIT(12)             ¦ b'101'                          ¦ "000000000101"
                    YEAR                ¦ 2026                            ¦ 2026
                    DATE                ¦ '2026-03-29'                    ¦ "2026-03-29"
                    DATE                ¦ '0000-00-00'                    ¦ "0000-00-00"
                    DATETIME            ¦ '2026-03-29 02:30:00'           ¦ "2026-03-29T02:30:00"
                    DATETIME(6)         ¦ '2026-03-29 02:30:00.123456'    ¦ "2026-03-29T02:30:00.123456"
                    DATETIME            ¦ '0000-00-00 00:00:00'           ¦ "0000-00-00 00:00:00"
                    TIMESTAMP(6) NULL   ¦ '2026-03-29 02:30:00.5'         ¦ "2026-03-29T02:30:00.500000Z"
                    TIME                ¦ '-838:59:59'                    ¦ "-838:59:59"
                    TIME(6)             ¦ '25:00:00.123456'               ¦ "25:00:00.123456"
                    CHAR(3)             ¦ 'a'                             ¦ "a"
                    VARCHAR(20) CHARACTER SET utf8mb4 ¦ 'é😀'                           ¦ "é😀"
                    TEXT CHARACTER SET latin1 ¦ 'é'                       ¦ "é"
                    LONGTEXT            ¦ 'a\\nb'                         ¦ "a\\nb"
                    ENUM('a','b c')     ¦ 'b c'                           ¦ "b c"
                    JSON                ¦ '{"a": [1.5, null]}'            ¦ {"a":[1.5,null]}
                    BINARY(2)           ¦ x'0102'                         ¦ {"$binary":{"base64":"AQI=","bytes":2}}
                    VARBINARY(9)        ¦ x'FF'                           ¦ {"$binary":{"base64":"/w==","bytes":1}}
                    TINYBLOB            ¦ x'FF'                           ¦ {"$binary":{"base64":"/w==","bytes":1}}
                    LONGBLOB            ¦ x'FF'                           ¦ {"$binary":{"base64":"/w==","bytes":1}}
                    VARCHAR(99)         ¦ repeat('a', 65)                 ¦ {"$text":{"head":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","chars":65}}
                    """)
    void givenAValue_whenRead_thenNothingIsLost(String type, String expression, String json)
            throws SQLException {
        String name = TestDatabase.freshName("v");
        database.execute("CREATE TABLE " + name + " (a " + type + ")");
        try {
            execute(session, "SET sql_mode = ''");
            execute(session, "INSERT INTO " + name + " VALUES (" + expression + ")");
            session.commit();
            sut().reset(session, false);
            assertEquals(json, value(sut(), session, "SELECT a FROM " + name));
            session.rollback();
        } finally {
            session.close();
            database.execute("DROP TABLE " + name);
        }
    }

    @Test
    void givenASession_whenOpenedAndReset_thenZoneAndModeArePinned() throws SQLException {
        String sql =
                "SELECT @@time_zone, @@sql_mode, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())";
        List<String> opened = Look.row(sut(), session, sql);
        session.rollback();
        sut().reset(session, false);
        List<String> again = Look.row(sut(), session, sql);
        session.rollback();
        assertEquals(opened, again);
        assertEquals("\"0\"", opened.get(2));
        assertEquals(false, opened.get(1).matches(".*(ANSI_QUOTES|NO_BACKSLASH).*"));
    }

    @Test
    void givenAnExpression_whenRead_thenItsTypeTellsHow() throws SQLException {
        assertEquals(
                List.of("\"1\"", "\"1.5\"", "\"a\"", "null"),
                Look.row(
                        sut(),
                        session,
                        "SELECT count(*), 1.5, 'a', NULL FROM "
                                + table
                                + " RIGHT JOIN (SELECT 1) x ON true"));
        session.rollback();
    }

    @Test
    void givenValues_whenBound_thenTheyArriveAsTheyAre() throws SQLException {
        assertEquals(
                List.of(
                        "null",
                        "\"9007199254740993\"",
                        "\"18446744073709551615\"",
                        "\"123.450\"",
                        "\"1\"",
                        "\"a'\\\"\\\\\"",
                        "\"2026-01-01\"",
                        "\"0102\"",
                        "\"[1, null]\"",
                        "\"1\""),
                Look.row(
                        sut(),
                        session,
                        "SELECT ?, CAST(? AS SIGNED), CAST(? AS DECIMAL(20)), CAST(? AS DECIMAL(9,3)),"
                                + " CONCAT(?), CAST(? AS CHAR), CAST(? AS DATE), HEX(?),"
                                + " REPLACE(?, ',', ', '), JSON_UNQUOTE(JSON_EXTRACT(?, '$.a'))",
                        null,
                        9007199254740993L,
                        new BigInteger("18446744073709551615"),
                        new BigDecimal("123.450"),
                        true,
                        "a'\"\\",
                        "2026-01-01",
                        new byte[] {1, 2},
                        Arrays.asList(1L, null),
                        Map.of("a", 1L)));
        session.rollback();
    }

    @ParameterizedTest
    @CsvSource({"id, 9007199254740993", "d, 9007199254740992.11", "u, 18446744073709551615"})
    void givenNeighboursThatAFloatCannotTell_whenOneIsBoundAsItIsShown_thenOnlyItIsFound(
            String column, String shown) throws SQLException {
        // GIVEN
        String exact = TestDatabase.freshName("exact");
        database.execute(
                "CREATE TABLE " + exact + " (id BIGINT, d DECIMAL(30, 2), u BIGINT UNSIGNED)",
                "INSERT INTO "
                        + exact
                        + " VALUES (9007199254740992, 9007199254740992.10, 18446744073709551614),"
                        + " (9007199254740993, 9007199254740992.11, 18446744073709551615),"
                        + " (9007199254740994, 9007199254740992.12, 18446744073709551613)");
        // WHEN
        String found =
                value(
                        sut(),
                        session,
                        "SELECT GROUP_CONCAT(id) FROM " + exact + " WHERE " + column + " = ?",
                        shown);
        session.rollback();
        // THEN
        assertEquals("\"9007199254740993\"", found);
        database.execute("DROP TABLE " + exact);
    }

    @Test
    void givenAGeometry_whenRead_thenItsText() throws SQLException {
        String json = value(sut(), session, "SELECT ST_GeomFromText('POINT(1 2)')");
        session.rollback();
        assertEquals("\"POINT(1 2)\"", json);
    }
}
