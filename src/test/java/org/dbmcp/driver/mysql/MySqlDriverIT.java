package org.dbmcp.driver.mysql;

import static org.dbmcp.driver.DriverContract.SETTINGS;
import static org.dbmcp.driver.Look.execute;
import static org.dbmcp.driver.Look.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Look;
import org.dbmcp.driver.MySqlSessionContract;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlDriverIT extends MySqlSessionContract {
    private final MySqlDriver sut = new MySqlDriver(SETTINGS);

    /** The connector writes times in the digits of the JVM's language. */
    @Override
    protected String foreignLanguage() {
        return "de-DE";
    }

    @Test
    void givenTheConnectorGoesByTheLanguage_whenTheServerIsShipped_thenItsJvmSpeaksEnglish()
            throws IOException {
        assertTrue(
                Files.readAllLines(Path.of("liberty/jvm.options")).contains("-Duser.language=en"));
    }

    @Override
    protected Driver sut() {
        return sut;
    }

    @Override
    protected Engine engine() {
        return Engine.MYSQL;
    }

    @Test
    void givenAnInstantAsItIsShown_whenStored_thenTimesTakeItAndTextsKeepIt() throws SQLException {
        // GIVEN
        String table = TestDatabase.freshName("instants");
        database.execute("CREATE TABLE " + table + " (at TIMESTAMP(6) NULL, label VARCHAR(40))");
        String shown = "2026-03-29T02:30:00.500000Z";
        // WHEN
        try (PreparedStatement insert =
                session.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
            sut.bind(insert, 1, shown);
            sut.bind(insert, 2, shown);
            insert.execute();
        }
        // THEN
        String sql = "SELECT at, label FROM %s WHERE at = ? AND label = ?".formatted(table);
        List<String> row = Look.row(sut, session, sql, shown, shown);
        session.rollback();
        database.execute("DROP TABLE " + table);
        assertEquals(List.of("\"" + shown + "\"", "\"" + shown + "\""), row);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    SELECT JSON_OBJECT('a', 1) AS a                         | {"a":1}
                    SELECT CAST('2026-01-01' AS DATE) AS a                  | "2026-01-01"
                    """)
    void givenAnExpression_whenRead_thenItsTypeTellsHow(String sql, String json)
            throws SQLException {
        assertEquals(json, value(sut, session, sql));
        session.rollback();
    }

    @Test
    void givenASession_whenOpenedAndReset_thenTheServerBoundsItsReadsBeyondEveryDeadline()
            throws SQLException {
        // GIVEN
        String sql = "SELECT CAST(@@max_execution_time AS CHAR)";
        String ever = '"' + Long.toString(Deadlines.silence(SETTINGS).toMillis()) + '"';
        // WHEN
        String opened = value(sut, session, sql);
        sut.reset(session, false);
        String again = value(sut, session, sql);
        session.rollback();
        // THEN
        assertEquals(List.of(ever, ever), List.of(opened, again));
    }

    @Test
    void givenALowerBoundOfTheOperators_whenReset_thenItStays() throws SQLException {
        // GIVEN
        String sql = "SELECT CAST(@@max_execution_time AS CHAR)";
        database.execute("SET GLOBAL max_execution_time = 123456");
        try {
            // WHEN
            sut.reset(session, false);
            String again = value(sut, session, sql);
            session.rollback();
            // THEN
            assertEquals("\"123456\"", again);
        } finally {
            database.execute("SET GLOBAL max_execution_time = DEFAULT");
        }
    }

    @Test
    void givenASet_whenRead_thenItsMembers() throws SQLException {
        execute(session, "CREATE TEMPORARY TABLE x (a SET('a', 'b', 'c'), b ENUM('a'))");
        execute(session, "INSERT INTO x VALUES ('c,a', 'a')");
        assertEquals(List.of("[\"a\",\"c\"]", "\"a\""), Look.row(sut, session, "SELECT * FROM x"));
        execute(session, "UPDATE x SET a = ''");
        assertEquals("[]", value(sut, session, "SELECT a FROM x"));
        session.rollback();
    }

    @Test
    void givenADateWithoutMonth_whenRead_thenAsItIs() throws SQLException {
        execute(session, "SET sql_mode = ''");
        execute(session, "CREATE TEMPORARY TABLE x (a DATE)");
        execute(session, "INSERT INTO x VALUES ('2026-00-10')");
        assertEquals("\"2026-00-10\"", value(sut, session, "SELECT a FROM x"));
        session.rollback();
    }
}
