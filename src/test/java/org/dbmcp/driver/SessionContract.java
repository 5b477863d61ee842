package org.dbmcp.driver;

import static org.dbmcp.driver.Look.execute;
import static org.dbmcp.driver.Look.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
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
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.result.Column;
import org.dbmcp.result.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every driver must do with a session of a real server. */
@ExtendWith(Databases.class)
public abstract class SessionContract {
    private static final Duration PAUSE = Duration.ofMillis(20);

    protected final String table = TestDatabase.freshName("t");
    protected TestDatabase database;
    protected Connection session;

    protected abstract Driver sut();

    protected abstract Engine engine();

    /** Something that lasts as long as the session, and the question that shows it. */
    protected abstract String leaveBehind();

    protected abstract String lookForIt();

    protected abstract String sleep();

    /**
     * Two whole numbers of eight bytes, the last that JavaScript has and the next, two exact ones
     * with a scale, and two bytes.
     */
    protected abstract String exact();

    /** Dates, times, numbers and bytes in one row. */
    protected abstract String values();

    /** One with digits of its own, where that is not the connector's weakness. */
    protected String foreignLanguage() {
        return "ar-EG";
    }

    /** What makes a database of this name show values otherwise to sessions that do not mind. */
    protected List<String> foreignDefaults(String name) {
        return List.of();
    }

    @BeforeEach
    void open(RealDatabases databases) throws SQLException {
        database = databases.of(engine());
        database.execute("CREATE TABLE " + table + " (a INT PRIMARY KEY)");
        session = open(database, AccessLevel.FULL);
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        database.execute("DROP TABLE " + table);
    }

    protected Connection open(TestDatabase at, AccessLevel access) throws SQLException {
        return open(at, access, ValueSettings.DEFAULTS);
    }

    protected Connection open(TestDatabase at, AccessLevel access, ValueSettings forms)
            throws SQLException {
        Connection opened =
                sut().dataSource(
                                new ConnectionSettings(
                                        sut().type(),
                                        at.host(),
                                        at.port(),
                                        at.database(),
                                        at.user(),
                                        new Secret(at.password()),
                                        TlsSettings.OFF,
                                        access,
                                        PoolSettings.DEFAULTS,
                                        Set.of(),
                                        forms),
                                Destinations.ANYWHERE)
                        .getConnection();
        opened.setReadOnly(access == AccessLevel.READ_ONLY);
        opened.setAutoCommit(false);
        return opened;
    }

    private FailureKind kind(String sql) throws SQLException {
        SQLException thrown = assertThrows(SQLException.class, () -> execute(session, sql));
        session.rollback();
        return sut().classify(thrown);
    }

    @Test
    void givenOtherZonesLanguagesAndDefaults_whenRead_thenTheSameValues() throws SQLException {
        // GIVEN
        List<String> expected = Look.row(sut(), session, values());
        TestDatabase foreign = database.freshDatabase();
        database.execute(foreignDefaults(foreign.database()).toArray(String[]::new));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        List<List<String>> read = new ArrayList<>();
        // WHEN
        try {
            for (Map.Entry<String, String> other :
                    Map.of("Asia/Kathmandu", foreignLanguage(), "America/St_Johns", "tr-TR")
                            .entrySet()) {
                TimeZone.setDefault(TimeZone.getTimeZone(other.getKey()));
                Locale.setDefault(Locale.forLanguageTag(other.getValue()));
                try (Connection there = open(foreign, AccessLevel.READ_ONLY)) {
                    read.add(Look.row(sut(), there, values()));
                    there.rollback();
                    sut().reset(there, true);
                    read.add(Look.row(sut(), there, values()));
                    there.rollback();
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        // THEN
        assertEquals(List.of(expected, expected, expected, expected), read);
        database.execute("DROP DATABASE " + foreign.database());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    LOSSLESS | BASE64 | ["9007199254740991", "9007199254740992", "1.10", "123456789012345.6", {"$binary":{"base64":"AP8=","bytes":2}}]
                    JS_SAFE  | HEX    | [9007199254740991, "9007199254740992", 1.10, "123456789012345.6", {"$binary":{"hex":"00ff","bytes":2}}]
                    NATIVE   | OMIT   | [9007199254740991, 9007199254740992, 1.10, 123456789012345.6, {"$binary":{"bytes":2}}]
                    """)
    void givenAFormOfValues_whenRead_thenAreInIt(Numbers numbers, BinaryForm binary, String json)
            throws SQLException {
        // GIVEN
        ValueSettings forms = new ValueSettings(numbers, false, binary, SpatialForm.WKT, 0);
        // WHEN
        List<String> row = Look.row(sut(), forms, session, exact());
        // THEN
        assertEquals(json, row.toString());
    }

    @Test
    void givenALimitOfBytes_whenATextIsRead_thenIsCutThere() throws SQLException {
        // GIVEN
        ValueSettings forms =
                new ValueSettings(Numbers.LOSSLESS, false, BinaryForm.BASE64, SpatialForm.WKT, 17);
        // WHEN
        List<String> row =
                Look.row(
                        sut(),
                        forms,
                        session,
                        "SELECT repeat('é', 9), repeat('😀', 5), repeat('a', 17)");
        // THEN
        assertEquals(
                List.of(
                        "{\"$text\":{\"head\":\"éééééééé\",\"chars\":9}}",
                        "{\"$text\":{\"head\":\"😀😀😀😀\",\"chars\":10}}",
                        "\"aaaaaaaaaaaaaaaaa\""),
                row);
    }

    @Test
    void givenAColumnUnderAnotherName_whenDescribed_thenItsSourceIsKnown() throws SQLException {
        // GIVEN
        String schema = engine() == Engine.POSTGRESQL ? "public" : database.database();
        // WHEN
        Column renamed = Look.column(sut(), session, "SELECT t.a AS b FROM " + table + " t");
        Column computed = Look.column(sut(), session, "SELECT a + 1 AS b FROM " + table);
        // THEN
        assertEquals(new Source(schema, table, "a"), renamed.source());
        assertEquals("b", renamed.label());
        assertNull(computed.source());
    }

    @Test
    void givenAReader_whenItWrites_thenTheServerRefuses() throws SQLException {
        try (Connection reader = open(database, AccessLevel.READ_ONLY)) {
            SQLException thrown =
                    assertThrows(
                            SQLException.class,
                            () -> execute(reader, "INSERT INTO " + table + " VALUES (1)"));
            assertEquals(FailureKind.SQL_REFUSED, sut().classify(thrown), thrown.getMessage());
            reader.rollback();
        }
    }

    @Test
    void givenAReader_whenReset_thenItIsAReaderStill() throws SQLException {
        try (Connection reader = open(database, AccessLevel.READ_ONLY)) {
            sut().reset(reader, true);
            assertThrows(
                    SQLException.class,
                    () -> execute(reader, "INSERT INTO " + table + " VALUES (1)"));
            reader.rollback();
            assertThrows(SQLException.class, () -> execute(reader, "DROP TABLE " + table));
            reader.rollback();
        }
    }

    @Test
    void givenAWriter_whenReset_thenItsNextWriteIsATransactionOfItsOwn() throws SQLException {
        sut().reset(session, false);
        execute(session, "INSERT INTO " + table + " VALUES (1)");
        session.rollback();
        assertEquals("0", database.value("SELECT count(*) FROM " + table));
        execute(session, "INSERT INTO " + table + " VALUES (1)");
        session.commit();
        assertEquals("1", database.value("SELECT count(*) FROM " + table));
    }

    @Test
    void givenWhatAStatementLeftBehind_whenReset_thenItIsGone() throws SQLException {
        execute(session, leaveBehind());
        session.commit();
        String before = value(sut(), session, lookForIt());
        session.rollback();
        sut().reset(session, false);
        String after = value(sut(), session, lookForIt());
        session.rollback();
        assertEquals("1 then 0", before.replace("\"", "") + " then " + after.replace("\"", ""));
    }

    @Test
    void givenARunningStatement_whenStopped_thenTheSessionLivesOn() throws Exception {
        long id = sut().sessionId(session);
        try (PreparedStatement statement = session.prepareStatement(sleep())) {
            Thread killer = Thread.ofVirtual().start(() -> stop(statement, id));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
            } catch (SQLException e) {
                FailureKind kind = sut().classify(e);
                assertEquals(true, kind == FailureKind.CANCELLED || kind == FailureKind.TIMED_OUT);
            }
            killer.join();
        }
        session.rollback();
        assertEquals("1", value(sut(), session, "SELECT 1").replace("\"", ""));
    }

    /** As soon as the server runs it. */
    private void stop(PreparedStatement statement, long id) {
        try (Connection side = open(database, AccessLevel.FULL)) {
            while (database.running("leep(") == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            if (sut().killsBySession()) {
                sut().kill(side, id);
            } else {
                statement.cancel();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givenMistakes_whenClassified_thenEachIsItsOwnKind() throws SQLException {
        execute(session, "INSERT INTO " + table + " VALUES (1)");
        session.commit();
        assertEquals(FailureKind.CONSTRAINT_VIOLATED, kind("INSERT INTO " + table + " VALUES (1)"));
        assertEquals(FailureKind.SQL_INVALID, kind("SELECT * FROM nowhere_at_all"));
        assertEquals(FailureKind.SQL_INVALID, kind("SELECT nothing FROM " + table));
        assertEquals(FailureKind.SQL_INVALID, kind("SELEC 1"));
    }

    @Test
    void givenAWrongPassword_whenOpened_thenAccessIsDenied() {
        TestDatabase wrong = database.as(TestDatabase.freshName("u"), "wrong");
        SQLException thrown =
                assertThrows(SQLException.class, () -> open(wrong, AccessLevel.READ_ONLY));
        assertEquals(FailureKind.ACCESS_DENIED, sut().classify(thrown), thrown.toString());
    }

    @Test
    void givenAClosedDoor_whenOpened_thenTheDatabaseIsUnreachable() {
        TestDatabase nowhere = database.at("127.0.0.1", 1);
        SQLException thrown =
                assertThrows(SQLException.class, () -> open(nowhere, AccessLevel.READ_ONLY));
        assertEquals(FailureKind.DATABASE_UNREACHABLE, sut().classify(thrown), thrown.toString());
    }

    @Test
    void givenMoreRowsThanWanted_whenRead_thenOneMoreArrives() throws SQLException {
        execute(session, "INSERT INTO " + table + " VALUES (1), (2), (3), (4)");
        try (PreparedStatement statement = session.prepareStatement("SELECT a FROM " + table)) {
            sut().prepare(statement, 2, Duration.ofSeconds(9));
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count++;
                }
            }
            assertEquals(3, count);
        }
        session.rollback();
    }
}
