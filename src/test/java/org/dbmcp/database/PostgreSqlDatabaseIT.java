package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.CountingProxy;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.result.Column;
import org.dbmcp.result.RowWriter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgreSqlDatabaseIT extends RealDatabaseContract {
    private final Driver driver = new PostgreSqlDriver(QUERIES);
    private final TestDatabase server;

    PostgreSqlDatabaseIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        this.server = server;
    }

    @Override
    protected TestDatabase server() {
        return server;
    }

    @Override
    protected Driver driver() {
        return driver;
    }

    @Override
    protected String noSuchDatabase(String absent) {
        return "database \"" + absent + "\" does not exist";
    }

    /** Statements whose reset travels with them. */
    @Nested
    class FewRows {
        private static final String ROWS = "SELECT n FROM generate_series(1, $1::int) AS n";

        @Test
        void givenMoreRowsThanLastTime_whenRead_thenEachComesOnce() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            rows(database, 1);
            // WHEN
            List<String> rows = rows(database, 2_500);
            // THEN
            assertEquals(numbers(2_500), rows);
            assertEquals(numbers(2), rows(database, 2));
        }

        @ParameterizedTest
        @CsvSource({"48, 48", "49, 49", "50, 50", "60, 60"})
        void givenALimit_whenRead_thenItsRowsCome(int limit, int count) {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String sql = "SELECT n FROM generate_series(1, 100) AS n LIMIT " + limit;
            Collected rows = new Collected();
            // WHEN
            Outcome outcome =
                    database.run(new Query(sql, List.of(), null, 1_000, LONG), rows, stop -> {});
            // THEN
            assertEquals(numbers(count), texts(rows));
            assertFalse(outcome.truncated());
        }

        /** More than the wanted rows would come in one trip. */
        @Test
        void givenARowThatFailsBehindTheWantedOnes_whenRead_thenTheseAreThere() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String sql = "SELECT 1 / (100 - n) AS n FROM generate_series(1, $1::int) AS n";
            rows(database, sql, 2, 60);
            // WHEN
            List<String> rows = rows(database, sql, 200, 60);
            // THEN
            assertEquals(60, rows.size());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SELECT 1 AS a -- ; x",
                    "SELECT 1 AS a /* ' */",
                    "SELECT 1 AS a;",
                    "SELECT 1 AS a;;  ",
                    "SELECT $$1$$::int AS a",
                    "SELECT E'\\x31'::int AS a"
                })
        void givenAnEndOfAnyKind_whenRunTwice_thenItGivesTheSame(String sql) {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String first = run(database, sql).only();
            // WHEN
            String second = run(database, sql).only();
            // THEN
            assertEquals("1", first);
            assertEquals("1", second);
        }

        @Test
        void givenASessionThatWasReset_whenLookedAt_thenItIsIdleAndHoldsNothing() throws Exception {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            // WHEN
            String pid = run(database, "SELECT pg_backend_pid() AS pid LIMIT 1").only();
            // THEN
            try (Connection other = server.connect();
                    Statement statement = other.createStatement();
                    ResultSet rows =
                            statement.executeQuery(
                                    "SELECT state FROM pg_stat_activity" + " WHERE pid = " + pid)) {
                assertTrue(rows.next());
                assertEquals("idle", rows.getString(1));
            }
            assertEquals(pid, run(database, "SELECT pg_backend_pid() AS pid LIMIT 1").only());
        }

        @Test
        void givenOneThatFails_whenTheNextRuns_thenItsSessionIsFit() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String pid = run(database, "SELECT pg_backend_pid() AS pid LIMIT 1").only();
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> run(database, "SELECT 1 / 0 LIMIT 1"));
            // THEN
            assertEquals("22012", failure.sqlState());
            assertEquals(pid, run(database, "SELECT pg_backend_pid() AS pid LIMIT 2").only());
        }

        @Test
        void givenOneThatTakesLong_whenItsDeadlinePasses_thenItIsStopped() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String sql = "SELECT pg_sleep(30) LIMIT 1";
            Query query = new Query(sql, List.of(), null, 10, Duration.ofMillis(500));
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class, () -> database.run(query, new Collected(), stop -> {}));
            // THEN
            assertEquals(FailureKind.TIMED_OUT, failure.kind());
            assertEquals("1", run(database, "SELECT 1 LIMIT 1").only());
        }

        @Test
        void givenAConnectionThatMayWrite_whenOneReadsLittle_thenTheNextStillWrites() {
            // GIVEN
            String table = random();
            Database database = open(AccessLevel.FULL);
            run(database, "CREATE TABLE %s (n INT)".formatted(table));
            Query reading =
                    new Query(
                            "SELECT 1 LIMIT 1",
                            List.of(),
                            null,
                            10,
                            0,
                            LONG,
                            AccessLevel.READ_ONLY,
                            false);
            // WHEN
            database.run(reading, new Collected(), stop -> {});
            run(database, "INSERT INTO %s VALUES (1)".formatted(table));
            // THEN
            assertEquals("1", run(database, "SELECT count(*) FROM " + table).only());
        }

        private List<String> rows(Database database, int count) {
            return rows(database, ROWS, count, 10_000);
        }

        private List<String> rows(Database database, String sql, int value, int maxRows) {
            Collected rows = new Collected();
            database.run(new Query(sql, List.of(value), null, maxRows, LONG), rows, stop -> {});
            return texts(rows);
        }

        private List<String> texts(Collected rows) {
            return rows.rows.stream().map(row -> String.valueOf(row.getFirst())).toList();
        }

        private List<String> numbers(int count) {
            return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
        }
    }

    /** Rows and lists of rows, bound in the form in which they are shown. */
    @Nested
    class RowParameters {
        private final Map<String, Object> row = Map.of("id", 1L, "note", "a \"b\", (c)\\");

        /** The second one travels with its reset, as the one with a limit does from the first. */
        @ParameterizedTest
        @ValueSource(strings = {"", " LIMIT 1"})
        void givenARow_whenBoundAgainAndAgain_thenItIsFoundEachTime(String end)
                throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String table = pairs();
            String sql = "SELECT n FROM %1$s WHERE p = $1::%1$s_pair".formatted(table) + end;
            for (int i = 0; i < 7; i++) {
                // WHEN
                String found = only(database, sql, row);
                // THEN
                assertEquals("1", found);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " LIMIT 1"})
        void givenAListOfRows_whenBoundAgainAndAgain_thenItIsFoundEachTime(String end)
                throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String table = pairs();
            String sql = "SELECT n FROM " + table + " WHERE list = $1 AND n = $2" + end;
            for (int i = 0; i < 7; i++) {
                // WHEN
                String found = only(database, sql, Arrays.asList(row, null), 1L);
                // THEN
                assertEquals("1", found);
            }
        }

        @Test
        void givenAFieldThatIsNotNamed_whenBound_thenItIsNull() throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String sql = "SELECT ($1::%s_pair).note IS NULL AS missing".formatted(pairs());
            // WHEN
            String missing = only(database, sql, Map.of("id", 1L));
            // THEN
            assertEquals("true", missing);
        }

        @Test
        void givenAFieldThatTheTypeHasNot_whenBound_thenItsFieldsAreTold() throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String table = pairs();
            String sql = "SELECT $1::%s_pair AS p LIMIT 1".formatted(table);
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class, () -> only(database, sql, Map.of("id", 1L, "nope", 2L)));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals(
                    "A parameter of type %s_pair has no field 'nope'".formatted(table),
                    failure.getMessage());
            assertEquals("Its fields: id, note", failure.hint());
            assertEquals("1", run(database, "SELECT 1 LIMIT 1").only());
        }

        @Test
        void givenAPlaceForAnyRow_whenBound_thenTheTypeIsAskedFor() throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String sql = "SELECT n FROM " + pairs() + " WHERE p = $1";
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> only(database, sql, row));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals(
                    "Write the type behind the placeholder, such as $1::my_type", failure.hint());
        }

        @Test
        void givenARow_whenInserted_thenItIsThere() throws SQLException {
            // GIVEN
            String table = pairs();
            Database database = open(AccessLevel.FULL);
            Query query = query("INSERT INTO " + table + " (n, p) VALUES (2, $1)", row);
            // WHEN
            database.run(query, new Collected(), stop -> {});
            // THEN
            String sql = "SELECT count(*) FROM %1$s WHERE p = $1::%1$s_pair".formatted(table);
            assertEquals("2", only(database, sql, row));
        }

        private String only(Database database, String sql, Object... params) {
            Collected rows = new Collected();
            database.run(query(sql, params), rows, stop -> {});
            return rows.only();
        }

        private String pairs() throws SQLException {
            String table = random();
            String value = "ROW(1, 'a \"b\", (c)\\')::%s_pair".formatted(table);
            server.execute(
                    "CREATE TYPE %s_pair AS (id INT8, note TEXT)".formatted(table),
                    "CREATE TABLE %1$s (n INT, p %1$s_pair, list %1$s_pair[])".formatted(table),
                    "INSERT INTO %1$s VALUES (1, %2$s, ARRAY[%2$s, NULL])".formatted(table, value));
            return table;
        }
    }

    @Nested
    class Fetching {
        private static final int ROWS = 5_000;

        /** 50, 100, 200, 400, 800, 1,000 three times, 450, and the reset. */
        @Test
        void givenRowsThatAreSurelySmall_whenRead_thenManyComeInATrip() throws Exception {
            assertEquals(10, trips("n, n::varchar(40) AS label, n % 2 = 0 AS even"));
        }

        /** 50 at a time, a look for more, and the reset. */
        @ParameterizedTest
        @ValueSource(strings = {"n::text AS label", "ARRAY[n] AS list"})
        void givenAValueOfAnySize_whenRead_thenFewComeInATrip(String columns) throws Exception {
            assertEquals(ROWS / 50 + 2, trips(columns));
        }

        /** The last wanted row's trip brings none behind it. */
        @ParameterizedTest
        @CsvSource({"10, 12", "100, 102", "120, 122", "1000, 1002"})
        void givenARowThatFailsBehindTheWantedOnes_whenRead_thenTheseAreThere(
                int wanted, int failing) {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            Query query =
                    new Query(
                            "SELECT 1 / (i - %s) AS n FROM generate_series(1, 2000) AS i"
                                    .formatted(failing),
                            List.of(),
                            null,
                            wanted,
                            10_000,
                            LONG,
                            AccessLevel.READ_ONLY,
                            false);
            // WHEN
            Outcome outcome = database.run(query, new Wanting(wanted), stop -> {});
            // THEN
            assertTrue(outcome.truncated());
            assertEquals(failing - 1, outcome.rowCount());
        }

        @Test
        void givenWideRowsThatAreWantedWhole_whenRead_thenEachComes() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String sql = "SELECT repeat('x', 200000) AS a FROM generate_series(1, 60)";
            Query query = new Query(sql, List.of(), null, 1_000, LONG);
            Lengths lengths = new Lengths();
            // WHEN
            database.run(query, lengths, stop -> {});
            // THEN
            assertEquals(Collections.nCopies(60, 200_000), lengths.all);
        }

        @Test
        void givenSlowRowsOfALaterTrip_whenTheDeadlinePasses_thenTheyAreStopped() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            String sql = "SELECT i, pg_sleep(0.01) FROM generate_series(1, 2000) AS i";
            Query query = new Query(sql, List.of(), null, 2_000, Duration.ofMillis(1_200));
            long start = System.nanoTime();
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class, () -> database.run(query, new Collected(), stop -> {}));
            // THEN
            assertEquals(FailureKind.TIMED_OUT, failure.kind());
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(elapsed.compareTo(Duration.ofSeconds(3)) < 0, elapsed.toString());
        }

        /** Takes values whole, and keeps but their lengths. */
        private static final class Lengths implements RowWriter {
            private final List<Integer> all = new ArrayList<>();

            @Override
            public void begin(List<Column> columns) {}

            @Override
            public boolean row(Object[] values) {
                all.add(values[0].toString().length());
                return true;
            }

            @Override
            public boolean whole() {
                return true;
            }
        }

        private int trips(String columns) throws Exception {
            String sql = "SELECT %s FROM generate_series(1, %s) AS n".formatted(columns, ROWS);
            Query query = new Query(sql, List.of(), null, ROWS, Duration.ofMinutes(1));
            try (CountingProxy proxy = new CountingProxy(server.port())) {
                ConnectionSettings settings =
                        settings(
                                server.at("127.0.0.1", proxy.port()),
                                AccessLevel.READ_ONLY,
                                PoolSettings.DEFAULTS);
                Database database = sut.open(Caller.ANONYMOUS, name, settings);
                run(database, "SELECT 1");
                proxy.trips();
                Collected rows = new Collected();
                database.run(query, rows, stop -> {});
                assertEquals(ROWS, rows.rows.size());
                return proxy.trips();
            }
        }
    }

    @Test
    void givenWhatNoTransactionTakes_whenRun_thenItIsDone() throws Exception {
        // GIVEN
        TestDatabase fresh = server.freshDatabase();
        fresh.execute("CREATE TABLE t (id INT)");
        RichSchema rich = RichSchema.of(fresh);
        DatabaseManager manager = rich.manager(Bench.OPEN);
        Database sut = manager.open(Caller.ANONYMOUS, "c", rich.settings());
        // WHEN
        RichSchema.run(sut, "CREATE INDEX CONCURRENTLY t_id ON t (id)");
        RichSchema.run(sut, "REINDEX INDEX CONCURRENTLY t_id");
        RichSchema.run(sut, "VACUUM t");
        Failure failure =
                assertThrows(
                        Failure.class,
                        () -> RichSchema.run(sut, "CREATE INDEX CONCURRENTLY x ON t (nothing)"));
        List<List<Object>> kept =
                RichSchema.run(
                        sut,
                        "SELECT count(*) FROM pg_index WHERE indisvalid AND indexrelid = 't_id'::regclass");
        // THEN
        manager.closeAll();
        assertEquals(FailureKind.SQL_INVALID, failure.kind());
        assertEquals("[[1]]", kept.toString());
    }

    @Test
    void givenAnIndexThatIsMadeBesideWriters_whenItIsLate_thenItsOutcomeIsUnknown()
            throws Exception {
        // GIVEN
        Database database = open(AccessLevel.FULL);
        String table = table(database);
        String index = random();
        try (Connection writer = server.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO " + table + " (label) VALUES ('a')");
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class,
                            () ->
                                    database.run(
                                            new Query(
                                                    "CREATE INDEX CONCURRENTLY %s ON %s (label)"
                                                            .formatted(index, table),
                                                    List.of(),
                                                    null,
                                                    3,
                                                    Duration.ofSeconds(1)),
                                            new Collected(),
                                            stop -> {}));
            // THEN
            assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
            assertTrue(failure.hint().contains("an index perhaps invalid"), failure.hint());
        }
        String invalid =
                "SELECT indisvalid FROM pg_index WHERE indexrelid = '" + index + "'::regclass";
        assertEquals("false", run(database, invalid).only());
    }

    @Test
    void givenATableThatIsMisspelt_whenTheStatementRunsAlone_thenWhatWasMeant() {
        // GIVEN
        Database database = open(AccessLevel.FULL);
        String table = table(database);
        String misspelt = table.substring(0, table.length() - 1);
        // WHEN
        Failure failure =
                assertThrows(
                        Failure.class,
                        () ->
                                run(
                                        database,
                                        "CREATE INDEX CONCURRENTLY x ON " + misspelt + " (label)"));
        // THEN
        assertEquals("Did you mean " + table + "?", failure.hint());
    }

    @Test
    void givenWhatPostgreSqlRemarks_whenRun_thenItsNoticesAreTold() {
        // GIVEN
        Database database = open(AccessLevel.FULL);
        String missing = random();
        // WHEN
        Outcome dropped =
                database.run(query("DROP TABLE IF EXISTS " + missing), new Collected(), stop -> {});
        Outcome raised =
                database.run(
                        query("DO $$ BEGIN RAISE NOTICE 'one'; RAISE WARNING 'two'; END $$"),
                        new Collected(),
                        stop -> {});
        // THEN
        assertEquals(
                List.of("table \"" + missing + "\" does not exist, skipping"), dropped.warnings());
        assertEquals(List.of("one", "two"), raised.warnings());
    }

    @Override
    protected String slow(String marker) {
        return "SELECT /* " + marker + " */ pg_sleep(60)";
    }

    @Override
    protected String many() {
        return "SELECT generate_series(1, 1000000)";
    }

    @Override
    protected String createTable(String table) {
        return "CREATE TABLE "
                + table
                + " (id INT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, label VARCHAR(20))";
    }

    @Override
    protected String committing() {
        return "DO $$BEGIN /* broken_line */ PERFORM pg_sleep(20); END$$";
    }

    @Override
    protected String leave() {
        return "SELECT pg_advisory_lock(4711)";
    }

    @Override
    protected String look() {
        return "SELECT CASE WHEN COUNT(*) = 0 THEN 'free' ELSE 'left' END FROM pg_locks"
                + " WHERE locktype = 'advisory' AND objid = 4711";
    }

    @Override
    protected int tripsOfACall() {
        return 2;
    }

    @Override
    protected int tripsOfFewRows() {
        return 1;
    }

    @Override
    protected String readOnlyState() {
        return "SHOW transaction_read_only";
    }

    @Test
    void givenWhatTheServerDoesNotSupport_whenRun_thenTheSessionStays() {
        // GIVEN
        ConnectionSettings settings = settings(server, AccessLevel.FULL, PoolSettings.DEFAULTS);
        Database database = sut.open(Caller.ANONYMOUS, name, settings);
        String session = run(database, "SELECT pg_backend_pid()").only();
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> run(database, "SELECT 'NaN'::numeric::int"));
        // THEN
        assertEquals(FailureKind.NOT_SUPPORTED, failure.kind());
        assertEquals(session, run(database, "SELECT pg_backend_pid()").only());
    }

    /**
     * Rows at once, then a wait: the rows that were wanted are there before it. Trips bring 11, 22
     * and 44 rows and then 50 at a time, and the last one is lost.
     */
    private Query spare(String behind, Duration timeout) {
        return new Query(
                "SELECT i FROM generate_series(1, 3000) AS i UNION ALL " + behind,
                List.of(),
                null,
                10,
                100_000,
                timeout,
                AccessLevel.READ_ONLY,
                false);
    }

    @Test
    void givenRowsThatNobodyWaitsFor_whenTheyTakeLong_thenTheOthersAreThereSoon() {
        // GIVEN
        Database database = open(AccessLevel.READ_ONLY);
        Wanting rows = new Wanting(10);
        // WHEN
        Outcome outcome =
                database.run(
                        spare("SELECT 1 FROM pg_sleep(60)", Duration.ofSeconds(30)),
                        rows,
                        stop -> {});
        // THEN
        assertEquals(2_977, outcome.rowCount());
        assertTrue(outcome.truncated());
        assertTrue(outcome.elapsed().compareTo(Duration.ofSeconds(5)) < 0);
        assertEquals("1", run(database, "SELECT 1").only());
    }

    @Test
    void givenRowsThatNobodyWaitsFor_whenTheDeadlinePasses_thenTheOthersStay() {
        // GIVEN
        Database database = open(AccessLevel.READ_ONLY);
        // WHEN
        Outcome outcome =
                database.run(
                        spare("SELECT 1 FROM pg_sleep(60)", Duration.ofMillis(200)),
                        new Wanting(10),
                        stop -> {});
        // THEN
        assertEquals(2_977, outcome.rowCount());
        assertTrue(outcome.truncated());
    }

    @Test
    void givenRowsThatNobodyWaitsFor_whenTheyFail_thenTheOthersStay() {
        // GIVEN
        Database database = open(AccessLevel.READ_ONLY);
        // WHEN
        Outcome outcome =
                database.run(
                        spare("SELECT 1 / (i - i) FROM generate_series(1, 1) AS i", LONG),
                        new Wanting(10),
                        stop -> {});
        // THEN
        assertEquals(2_977, outcome.rowCount());
        assertTrue(outcome.truncated());
        assertEquals("1", run(database, "SELECT 1").only());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO {} VALUES (4), (5) RETURNING a                   | 2",
                "UPDATE {} SET a = a + 1 WHERE a > 3 RETURNING a               | 0",
                "WITH d AS (DELETE FROM {} WHERE a > 1 RETURNING a) SELECT a FROM d WHERE a > 0 | -1"
            })
    void givenAChange_whenItsRowsAreReturned_thenTheyAreCounted(String change, long expected)
            throws Exception {
        // GIVEN
        String table = random();
        server.execute("CREATE TABLE " + table + " AS SELECT generate_series(1, 3) AS a");
        Database database = open(AccessLevel.FULL);
        // WHEN
        Outcome outcome =
                database.run(query(change.replace("{}", table)), new Collected(), stop -> {});
        // THEN
        assertEquals(expected, outcome.affectedRows());
    }

    @Test
    void givenTheLineBreaksInACommit_whenRun_thenNobodyIsToldToSendItAgain() throws Exception {
        // GIVEN
        String table = random();
        server.execute(
                "CREATE TABLE " + table + " (a INT)",
                "CREATE FUNCTION f%s() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN"
                                .formatted(table)
                        + " PERFORM pg_sleep(60); RETURN NEW; END $$",
                "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON %1$s DEFERRABLE INITIALLY DEFERRED"
                                .formatted(table)
                        + " FOR EACH ROW EXECUTE FUNCTION f%s()".formatted(table));
        try (FaultyProxy proxy = new FaultyProxy(server.port())) {
            ConnectionSettings settings =
                    settings(
                            server.at("127.0.0.1", proxy.port()),
                            AccessLevel.FULL,
                            PoolSettings.DEFAULTS);
            Database database = sut.open(Caller.ANONYMOUS, name, settings);
            CompletableFuture<Collected> running =
                    async(() -> run(database, "INSERT INTO " + table + " VALUES (1)"));
            await(() -> running("COMMIT") == 1);
            // WHEN
            proxy.cut();
            // THEN
            Failure failure = failureOf(running);
            assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind());
            assertEquals(
                    "Look whether the change is there before sending it again", failure.hint());
            String end = "; it is not known whether the change was kept";
            assertTrue(failure.getMessage().endsWith(end), failure.getMessage());
        }
    }
}
