package org.dbmcp.driver.embedded;

import static org.dbmcp.driver.Look.execute;
import static org.dbmcp.driver.Look.value;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.config.ValueSettings.Numbers;
import org.dbmcp.config.ValueSettings.SpatialForm;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.driver.Look;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.result.Column;
import org.dbmcp.result.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDriverTest extends DriverContract {
    private final String name = "d" + UUID.randomUUID().toString().replace("-", "");
    private final EmbeddedDriver sut = new EmbeddedDriver(SETTINGS);

    @Override
    protected Driver sut() {
        return sut;
    }

    private Connection open(AccessLevel access) throws SQLException {
        return open(name, access);
    }

    private Connection open(String database, AccessLevel access) throws SQLException {
        ConnectionSettings settings =
                new ConnectionSettings(
                        "h2",
                        null,
                        0,
                        database,
                        null,
                        Secret.NONE,
                        TlsSettings.OFF,
                        access,
                        PoolSettings.DEFAULTS);
        return sut.dataSource(settings, Destinations.ANYWHERE).getConnection();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1a",
                "a;INIT=RUNSCRIPT FROM 'x'",
                "a b",
                "a-b",
                "../a",
                "a/b",
                "é",
                "a\n"
            })
    void givenWhatIsNoName_whenOpened_thenRefused(String database) {
        Failure refusal = assertThrows(Failure.class, () -> open(database, AccessLevel.READ_ONLY));
        assertEquals(FailureKind.INVALID_ARGUMENT, refusal.kind());
    }

    @Test
    void givenTheShop_whenOpenedTwice_thenFilledOnce() throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (Connection connection = open("shop", AccessLevel.READ_ONLY)) {
                assertEquals("\"300\"", value(sut, connection, "SELECT COUNT(*) FROM customers"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (2)",
                "UPDATE t SET a = 2",
                "DELETE FROM t",
                "TRUNCATE TABLE t",
                "DROP TABLE t",
                "CREATE TABLE u (a INT)",
                "CREATE VIEW v AS SELECT 1",
                "SELECT * FROM FINAL TABLE (INSERT INTO t VALUES (2))",
                "EXPLAIN ANALYZE DELETE FROM t",
                "CREATE USER x PASSWORD 'x'"
            })
    void givenAReader_whenItWrites_thenTheDatabaseItselfRefuses(String sql) throws SQLException {
        // GIVEN
        try (Connection owner = open(AccessLevel.FULL);
                Connection reader = open(AccessLevel.READ_ONLY)) {
            execute(owner, "CREATE TABLE t (a INT)");
            execute(owner, "INSERT INTO t VALUES (1)");
            // WHEN
            SQLException thrown = assertThrows(SQLException.class, () -> execute(reader, sql));
            // THEN
            assertEquals(FailureKind.ACCESS_DENIED, sut.classify(thrown), thrown.getMessage());
            assertEquals("1", value(sut, reader, "SELECT SUM(a)::INT FROM t"));
        }
    }

    @Test
    void givenAWriter_whenItChangesRows_thenItMay_butNotTheSchema() throws SQLException {
        try (Connection owner = open(AccessLevel.FULL);
                Connection writer = open(AccessLevel.READ_WRITE)) {
            execute(owner, "CREATE TABLE t (a INT)");
            execute(writer, "INSERT INTO t VALUES (1)");
            execute(writer, "UPDATE t SET a = 2");
            assertThrows(SQLException.class, () -> execute(writer, "DROP TABLE t"));
            assertThrows(SQLException.class, () -> execute(writer, "CREATE TABLE u (a INT)"));
            execute(writer, "DELETE FROM t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS x FOR 'java.lang.System.exit'",
                "CREATE ALIAS x AS 'int x() { return 1; }'",
                "CREATE AGGREGATE x FOR 'java.lang.String'",
                "CREATE TRIGGER x BEFORE INSERT ON t AS 'org.h2.api.Trigger x() { return null; }'",
                "CREATE TRIGGER x BEFORE INSERT ON t CALL 'java.lang.String'",
                "CREATE LINKED TABLE x('', 'jdbc:h2:mem:x', '', '', 'y')",
                "SELECT FILE_READ('/etc/passwd')",
                "SELECT FILE_WRITE('a', '/tmp/a')",
                "SELECT * FROM CSVREAD('/etc/passwd')",
                "CALL CSVWRITE('/tmp/a', 'SELECT 1')",
                "SELECT * FROM LINK_SCHEMA('x', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                "RUNSCRIPT FROM '/tmp/a'",
                "SCRIPT TO '/tmp/a'",
                "BACKUP TO '/tmp/a'",
                "SHUTDOWN",
                "SET DB_CLOSE_DELAY 0",
                "CREATE USER x PASSWORD 'x' ADMIN",
                "ALTER USER DBMCP_ADMINISTRATOR SET PASSWORD 'x'",
                "ALTER USER DBMCP_FULL ADMIN TRUE",
                "GRANT ALTER ANY SCHEMA TO DBMCP_READ_ONLY"
            })
    void givenAnOwner_whenItReachesOutOfTheDatabase_thenTheDatabaseItselfRefuses(String sql)
            throws SQLException {
        try (Connection owner = open(AccessLevel.FULL)) {
            execute(owner, "CREATE TABLE t (a INT)");
            SQLException thrown = assertThrows(SQLException.class, () -> execute(owner, sql));
            assertEquals("90040", thrown.getSQLState(), thrown.getMessage());
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    CAST(NULL AS INT)                              | null
                    CAST(1 AS TINYINT)                             | 1
                    2147483647                                     | 2147483647
                    9007199254740993                               | "9007199254740993"
                    CAST(1.10 AS NUMERIC(12, 2))                   | "1.10"
                    CAST(1E-30 AS NUMERIC(40, 35))                 | "0.00000000000000000000000000000100000"
                    CAST(1E30 AS DECFLOAT)                         | "1000000000000000000000000000000"
                    1E2000000000                                   | "1E+2000000000"
                    ARRAY[1E2000000000]                            | ["1E+2000000000"]
                    CAST('NaN' AS DOUBLE PRECISION)                | "NaN"
                    CAST('-Infinity' AS REAL)                      | "-Infinity"
                    CAST(0.1 AS REAL)                              | 0.1
                    TRUE                                           | true
                    'é😀'                                          | "é😀"
                    DATE '2026-03-29'                              | "2026-03-29"
                    TIME '02:30:00.123456'                         | "02:30:00.123456"
                    TIMESTAMP '2026-03-29 02:30:00.123456'         | "2026-03-29T02:30:00.123456"
                    TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00.5+00' | "2026-01-01T00:00:00.5Z"
                    TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+05:30' | "2026-01-01T00:00:00+05:30"
                    UUID '00000000-0000-0000-0000-000000000001'    | "00000000-0000-0000-0000-000000000001"
                    JSON '{"a": 12345678901234567890.10}'          | {"a":12345678901234567890.10}
                    X'0102'                                        | {"$binary":{"base64":"AQI=","bytes":2}}
                    ARRAY[1, NULL, 3]                              | [1,null,3]
                    ARRAY[ARRAY['a'], ARRAY['b', NULL]]            | [["a"],["b",null]]
                    ARRAY[CAST(1 AS BIGINT)]                       | ["1"]
                    ARRAY[DATE '2026-03-29', NULL]                 | ["2026-03-29",null]
                    ARRAY[TIME '02:30:00.123456']                  | ["02:30:00.123456"]
                    ARRAY[TIMESTAMP '2026-03-29 02:30:00.123456']  | ["2026-03-29T02:30:00.123456"]
                    ARRAY[TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+05:30'] | ["2026-01-01T00:00:00+05:30"]
                    ARRAY[JSON '{"a": 1}']                         | [{"a":1}]
                    ARRAY[X'0102']                                 | [{"$binary":{"base64":"AQI=","bytes":2}}]
                    REPEAT('a', 65)                                | {"$text":{"head":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","chars":65}}
                    INTERVAL '1-2' YEAR TO MONTH                   | "INTERVAL '1-2' YEAR TO MONTH"
                    """)
    void givenAValue_whenRead_thenNothingIsLost(String expression, String json)
            throws SQLException {
        try (Connection connection = open(AccessLevel.READ_ONLY)) {
            assertEquals(json, value(sut, connection, "SELECT " + expression));
        }
    }

    @Test
    void givenFormsOfValues_whenRead_thenAreInThem() throws SQLException {
        // GIVEN
        ValueSettings forms =
                new ValueSettings(Numbers.JS_SAFE, true, BinaryForm.HEX, SpatialForm.GEOJSON, 16);
        try (Connection connection = open(AccessLevel.READ_ONLY)) {
            // WHEN
            List<String> row =
                    Look.row(
                            sut,
                            forms,
                            connection,
                            "SELECT CAST(7 AS BIGINT), 9007199254740993, CAST(1.1 AS NUMERIC(3, 2)),"
                                    + " X'00FF', GEOMETRY 'POINT (1 2)', REPEAT('a', 17)");
            // THEN
            assertEquals(
                    "[7, \"9007199254740993\", 1.10, {\"$binary\":{\"hex\":\"00ff\",\"bytes\":2}},"
                            + " {\"$text\":{\"head\":\"{\\\"type\\\":\\\"Point\\\",\",\"chars\":36}},"
                            + " {\"$text\":{\"head\":\"aaaaaaaaaaaaaaaa\",\"chars\":17}}]",
                    row.toString());
        }
    }

    @Test
    void givenManyBytes_whenRead_thenCutWithTheDigestOfAll() throws SQLException {
        try (Connection connection = open(AccessLevel.READ_ONLY)) {
            assertEquals(
                    "{\"$binary\":{\"base64\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"bytes\":17,"
                            + "\"truncated\":true,\"sha256\":\"0a88111852095cae045340ea1f0b279944b2a756a213d9b50107d7489771e159\"}}",
                    value(sut, connection, "SELECT X'" + "00".repeat(17) + "'"));
        }
    }

    @Test
    void givenValues_whenBound_thenTheyArriveAsTheyAre() throws SQLException {
        try (Connection connection = open(AccessLevel.READ_ONLY)) {
            assertEquals(
                    List.of("null", "\"9007199254740993\"", "\"1.10\"", "true", "\"2026-01-01\""),
                    Look.row(
                            sut,
                            connection,
                            "SELECT CAST(? AS INT), CAST(? AS BIGINT), CAST(? AS NUMERIC(9, 2)),"
                                    + " CAST(? AS BOOLEAN), CAST(? AS DATE)",
                            null,
                            9007199254740993L,
                            new BigDecimal("1.10"),
                            true,
                            "2026-01-01"));
            assertEquals(
                    "[1,null]",
                    value(sut, connection, "SELECT CAST(? AS INT ARRAY)", Arrays.asList(1L, null)));
        }
    }

    @Test
    void givenAnInsertedRow_whenItsKeysAreRead_thenOnlyTheIdentityIsOne() throws SQLException {
        try (Connection owner = open(AccessLevel.FULL)) {
            execute(
                    owner,
                    "CREATE TABLE k (at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, code INT PRIMARY KEY,"
                            + " id INT GENERATED BY DEFAULT AS IDENTITY)");
            try (PreparedStatement insert =
                    owner.prepareStatement(
                            "INSERT INTO k (code) VALUES (7), (8)",
                            Statement.RETURN_GENERATED_KEYS)) {
                insert.execute();
                assertEquals(List.of(1, 2), sut.keys(insert));
            }
            execute(owner, "ALTER TABLE k DROP COLUMN id");
            try (PreparedStatement insert =
                    owner.prepareStatement(
                            "INSERT INTO k (code) VALUES (9)", Statement.RETURN_GENERATED_KEYS)) {
                insert.execute();
                assertEquals(List.of(), sut.keys(insert));
            }
        }
    }

    @Test
    void givenAUsedSession_whenReset_thenItIsAsNewOrGivenUp() throws SQLException {
        try (Connection connection = open(AccessLevel.FULL)) {
            connection.setAutoCommit(false);
            assertDoesNotThrow(() -> sut.reset(connection, false));
            execute(connection, "SET @a = 1");
            assertThrows(SQLException.class, () -> sut.reset(connection, false));
        }
        try (Connection connection = open(AccessLevel.FULL)) {
            execute(connection, "CREATE LOCAL TEMPORARY TABLE x (a INT)");
            assertThrows(SQLException.class, () -> sut.reset(connection, false));
        }
    }

    @Test
    void givenAColumn_whenDescribed_thenAsTheDatabaseKnowsIt() throws SQLException {
        try (Connection owner = open(AccessLevel.FULL)) {
            execute(owner, "CREATE TABLE t (a BIGINT NOT NULL)");
            assertEquals(
                    new Column("B", "BIGINT", "string", false, new Source("PUBLIC", "T", "A")),
                    Look.column(sut, owner, "SELECT a AS b FROM t"));
        }
    }

    @Test
    void givenATypo_whenRun_thenTheStatementIsToBlame() throws SQLException {
        try (Connection reader = open(AccessLevel.READ_ONLY)) {
            SQLException thrown =
                    assertThrows(
                            SQLException.class, () -> execute(reader, "SELECT * FROM nowhere"));
            assertEquals(FailureKind.SQL_INVALID, sut.classify(thrown));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT "a", 'é' FORM t FROM | 22
                    SELECT 1 WHERE WHERE 2      | 16
                    SELECT nothing              | 0
                    """)
    void givenAStatementThatIsRefused_whenAsked_thenWhereTheMarkIs(String sql, int place)
            throws SQLException {
        try (Connection connection = open(AccessLevel.FULL)) {
            // GIVEN
            SQLException thrown =
                    assertThrows(SQLException.class, () -> connection.prepareStatement(sql));
            // WHEN
            int position = sut.placeByWords(thrown, sql);
            // THEN
            assertEquals(place, position);
        }
    }
}
