package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.CountingProxy;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an open database must do when there is a server and a network on the other side. */
public abstract class RealDatabaseContract extends DatabaseContract {
    protected static final QuerySettings QUERIES =
            new QuerySettings(
                    1000,
                    10_000,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    1 << 22,
                    4096,
                    1024,
                    1_000_000,
                    1 << 20,
                    1000,
                    Duration.ofSeconds(1));

    private static final PoolSettings BRIEF =
            new PoolSettings(
                    2, Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(2));

    protected abstract TestDatabase server();

    /** A read that takes a minute, holds this text in a comment, and can be stopped. */
    protected abstract String slow(String marker);

    /**
     * A change that takes a while, ends its transaction by itself, and has {@code broken_line} in
     * it.
     */
    protected abstract String committing();

    /** What the server says of a database of this name that it does not have. */
    protected String noSuchDatabase(String absent) {
        return "Unknown database '" + absent + "'";
    }

    /** Whether the driver takes in no longer a row than it is told. */
    protected boolean boundsRows() {
        return true;
    }

    /** All round trips of a call once its connection is open; docs/performance.md tells which. */
    protected abstract int tripsOfACall();

    /** The same of a statement that gave few rows when it ran before, or says that it does. */
    protected int tripsOfFewRows() {
        return tripsOfACall();
    }

    /** Leaves something in the session, and needs no more than the right to read. */
    protected abstract String leave();

    /** Gives {@code left} when the session still holds what was left in it. */
    protected abstract String look();

    @Override
    protected ConnectionSettings settings(AccessLevel access, PoolSettings pool) {
        return settings(server(), access, pool);
    }

    protected ConnectionSettings settings(
            TestDatabase database, AccessLevel access, PoolSettings pool) {
        return new ConnectionSettings(
                driver().type(),
                database.host(),
                database.port(),
                database.database(),
                database.user(),
                new Secret(database.password()),
                TlsSettings.OFF,
                access,
                pool);
    }

    @Override
    protected String slow() {
        return slow("slow");
    }

    @Test
    void givenASyntaxError_whenRun_thenItsPlace() {
        // GIVEN
        Database database = open(AccessLevel.READ_ONLY);
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> run(database, "SELECT 1\nWHERE WHERE 2"));
        // THEN
        assertEquals(FailureKind.SQL_INVALID, failure.kind());
        assertTrue(failure.excerpt().startsWith("line 2: WHERE WHERE 2\n"), failure.excerpt());
    }

    @Nested
    class RoundTrips {
        private static final int CALLS = 20;

        /** What the guarantees cost: a transaction, a reset, settings. */
        @Test
        void givenAnOpenOne_whenAsked_thenACallTakesOneTripMoreThanThePlainStatement()
                throws Exception {
            // GIVEN
            try (CountingProxy proxy = new CountingProxy(server().port())) {
                int plain = plain(proxy);
                Database database = openThrough(proxy.port());
                run(database, "SELECT 1");
                proxy.trips();
                // WHEN
                for (int i = 0; i < CALLS; i++) {
                    run(database, "SELECT 1 + " + i);
                }
                // THEN
                int trips = proxy.trips();
                assertEquals((plain + 1) * CALLS, trips);
                assertEquals(tripsOfACall() * CALLS, trips);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"SELECT 1", "SELECT 1 -- x", "SELECT 1;", "SELECT 1; /* x */"})
        void givenAStatementThatGaveFewRows_whenAsked_thenItTakesNoMoreThanItNeeds(String sql)
                throws Exception {
            try (CountingProxy proxy = new CountingProxy(server().port())) {
                // GIVEN
                Database database = openThrough(proxy.port());
                // WHEN
                int trips = trips(database, proxy, sql);
                // THEN
                assertEquals(tripsOfFewRows() * CALLS, trips);
            }
        }

        @Test
        void givenAStatementThatSaysThatItGivesFewRows_whenAsked_thenItTakesNoMoreThanItNeeds()
                throws Exception {
            try (CountingProxy proxy = new CountingProxy(server().port())) {
                // GIVEN
                Database database = openThrough(proxy.port());
                run(database, "SELECT 1");
                proxy.trips();
                // WHEN
                for (int i = 0; i < CALLS; i++) {
                    run(database, "SELECT 1 + %s LIMIT 10".formatted(i));
                }
                // THEN
                assertEquals(tripsOfFewRows() * CALLS, proxy.trips());
            }
        }

        @Test
        void givenRowsToKeepForLater_whenAsked_thenTheyCostNoTrip() throws Exception {
            // GIVEN
            Query query =
                    new Query(
                            "SELECT 1",
                            List.of(),
                            null,
                            QUERIES.defaultMaxRows(),
                            10_000,
                            QUERIES.defaultTimeout(),
                            AccessLevel.READ_ONLY,
                            false);
            try (CountingProxy proxy = new CountingProxy(server().port())) {
                Database database = openThrough(proxy.port());
                database.run(query, new Collected(), stop -> {});
                proxy.trips();
                // WHEN
                for (int i = 0; i < CALLS; i++) {
                    database.run(query, new Collected(), stop -> {});
                }
                // THEN
                assertEquals(tripsOfFewRows() * CALLS, proxy.trips());
            }
        }

        @Test
        void givenATableReadBefore_whenReadAgain_thenItsColumnsCostNoTrip() throws Exception {
            // GIVEN
            String table = random();
            server().execute(createTable(table));
            try (CountingProxy proxy = new CountingProxy(server().port())) {
                Database database = openThrough(proxy.port());
                int trips = trips(database, proxy, "SELECT 1");
                // WHEN
                int again = trips(database, proxy, "SELECT label AS a FROM " + table);
                // THEN
                assertEquals(trips, again);
            }
        }

        /** Of calls that are not the first ones. */
        private int trips(Database database, CountingProxy proxy, String sql) {
            run(database, sql);
            proxy.trips();
            for (int i = 0; i < CALLS; i++) {
                run(database, sql);
            }
            return proxy.trips();
        }

        private int plain(CountingProxy proxy) throws SQLException {
            ConnectionSettings settings =
                    settings(
                            server().at("127.0.0.1", proxy.port()),
                            AccessLevel.READ_ONLY,
                            PoolSettings.DEFAULTS);
            try (Connection connection =
                    driver().dataSource(settings, Destinations.ANYWHERE).getConnection()) {
                proxy.trips();
                try (PreparedStatement statement = connection.prepareStatement("SELECT 1");
                        ResultSet rows = statement.executeQuery()) {
                    assertTrue(rows.next());
                    return proxy.trips();
                }
            }
        }

        private Database openThrough(int port) {
            return through(port, PoolSettings.DEFAULTS);
        }
    }

    private Database through(int port, PoolSettings pool) {
        return sut.open(
                Caller.ANONYMOUS,
                name,
                settings(server().at("127.0.0.1", port), AccessLevel.READ_ONLY, pool));
    }

    /** Also on a thread of the operating system, which no interrupt takes off a socket. */
    @Test
    void givenALineThatFroze_whenTheTimeOfAStatementIsUp_thenItsThreadIsFree() throws Exception {
        // GIVEN
        try (FaultyProxy proxy = new FaultyProxy(server().port())) {
            Database database = through(proxy.port(), new PoolSettings(2, LONG, LONG, LONG));
            run(database, "SELECT 1");
            proxy.freeze();
            Query brief = new Query("SELECT 2", List.of(), null, 10, Duration.ofMillis(300));
            // WHEN
            CompletableFuture<Outcome> running =
                    async(() -> database.run(brief, new Collected(), stop -> {}));
            // THEN
            assertEquals(FailureKind.TIMED_OUT, failureOf(running).kind());
        }
    }

    @Nested
    class InTheServer {
        @Test
        void givenASlowStatement_whenCancelled_thenItEndsThereToo() throws Exception {
            // GIVEN
            String marker = random();
            Database database = open(AccessLevel.READ_ONLY);
            CompletableFuture<Runnable> stop = new CompletableFuture<>();
            CompletableFuture<Outcome> running =
                    async(
                            () ->
                                    database.run(
                                            new Query(slow(marker), List.of(), null, 10, LONG),
                                            new Collected(),
                                            stop::complete));
            Runnable stopping = stop.get(10, TimeUnit.SECONDS);
            await(() -> running(marker) == 1);
            // WHEN
            stopping.run();
            // THEN
            assertEquals(FailureKind.CANCELLED, failureOf(running).kind());
            await(() -> running(marker) == 0);
        }

        @Test
        void givenAResultCutShort_whenRead_thenNothingGoesOnThere() {
            // GIVEN
            String marker = random();
            String marked = many().replaceFirst("SELECT", "SELECT /* " + marker + " */");
            Database database = open(AccessLevel.READ_ONLY);
            long start = System.nanoTime();
            // WHEN
            database.run(
                    new Query(marked, List.of(), null, 1_000_000, LONG),
                    new Collected(rows -> rows.size() < 10),
                    stop -> {});
            // THEN
            assertTrue(System.nanoTime() - start < 5_000_000_000L);
            await(() -> running(marker) == 0);
        }

        @Test
        void givenARowLockedByAnother_whenChanged_thenItEndsBeforeItsDeadline() throws Exception {
            // GIVEN
            PoolSettings one = new PoolSettings(1, LONG, LONG, LONG);
            Database database = sut.open(Caller.ANONYMOUS, name, settings(AccessLevel.FULL, one));
            String table = table(database);
            run(database, "INSERT INTO " + table + " (label) VALUES ('a')");
            String change = "UPDATE " + table + " SET label = 'b' WHERE label = 'a'";
            try (Connection other = server().connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.executeUpdate(change);
                // WHEN
                Failure failure = assertThrows(Failure.class, () -> run(database, change));
                // THEN
                assertEquals(FailureKind.CONFLICT, failure.kind());
                assertTrue(
                        failure.getMessage().toLowerCase(Locale.ROOT).contains("lock"),
                        failure.getMessage());
                other.rollback();
            }
            Outcome outcome = database.run(query(change), new Collected(), stop -> {});
            assertEquals(1, outcome.affectedRows());
        }

        @Test
        void givenAnOpenOne_whenClosed_thenItsSessionsAreGone() throws SQLException {
            // GIVEN
            String user = "test";
            long before = server().sessions(user);
            Database database = open(AccessLevel.READ_ONLY);
            run(database, "SELECT 1");
            // WHEN
            sut.close(Caller.ANONYMOUS, name);
            // THEN
            await(() -> sessions(user) <= before);
        }
    }

    @Test
    void givenAValueLongerThanMemoryAllows_whenRead_thenItIsRefusedAndTheRestWorks() {
        // GIVEN
        assumeTrue(boundsRows(), "Only the server itself bounds them");
        Database database = open(AccessLevel.READ_ONLY);
        run(database, "SELECT 1");
        // WHEN
        Failure failure =
                assertThrows(
                        Failure.class, () -> run(database, "SELECT REPEAT('x', 2 * 1024 * 1024)"));
        // THEN
        assertEquals(FailureKind.SQL_REFUSED, failure.kind());
        assertEquals(
                "Query failed on '%s': %s query error: The rows are longer than may be read at a time"
                        .formatted(name, driver().product()),
                failure.getMessage());
        assertEquals("1", run(database, "SELECT 1").only());
        assertEquals(new Counts(1, 1, 0), sut.counts());
    }

    @Nested
    class Reset {
        @Test
        void givenSomethingLeftInASession_whenAnotherCallComes_thenItIsGone() {
            // GIVEN
            Database database =
                    sut.open(
                            Caller.ANONYMOUS,
                            name,
                            settings(
                                    AccessLevel.FULL,
                                    new PoolSettings(
                                            1,
                                            Duration.ofSeconds(60),
                                            Duration.ofSeconds(5),
                                            Duration.ofSeconds(5))));
            run(database, leave());
            // WHEN
            Collected rows = run(database, look());
            // THEN
            assertFalse(rows.rows.toString().contains("left"), rows.rows.toString());
        }

        @Test
        void givenAReset_whenAWriteComesThroughAFunction_thenTheServerRefusesIt()
                throws SQLException {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            run(database, "SELECT 1");
            run(database, "SELECT 1");
            // WHEN
            Collected rows = run(database, readOnlyState());
            // THEN
            assertTrue(
                    List.of("on", "1", "true").contains(rows.only().toLowerCase(Locale.ROOT)),
                    rows.only());
        }
    }

    /** Asks the server whether the session may write. */
    protected abstract String readOnlyState();

    @Nested
    class Trouble {
        @Test
        void givenASilentServer_whenOpened_thenItFailsWithinTheConnectionTimeout()
                throws Exception {
            // GIVEN
            try (FaultyProxy proxy = new FaultyProxy(server().port())) {
                proxy.freeze();
                ConnectionSettings settings =
                        settings(
                                server().at("127.0.0.1", proxy.port()),
                                AccessLevel.READ_ONLY,
                                BRIEF);
                long start = System.nanoTime();
                // WHEN
                Failure failure =
                        assertThrows(
                                Failure.class, () -> sut.open(Caller.ANONYMOUS, name, settings));
                // THEN
                assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
                assertTrue(System.nanoTime() - start < 4_000_000_000L, failure.getMessage());
                assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
            }
        }

        @Test
        void givenADatabaseThatIsNotThere_whenOpened_thenItSaysSo() {
            // GIVEN
            String absent = TestDatabase.freshName("absent");
            ConnectionSettings settings =
                    settings(server().named(absent), AccessLevel.READ_ONLY, PoolSettings.DEFAULTS);
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> sut.open(Caller.ANONYMOUS, name, settings));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals(
                    "Failed to connect to %s database: %s"
                            .formatted(driver().type(), noSuchDatabase(absent)),
                    failure.getMessage());
            assertEquals(
                    "Give the name of a database that is there, as 'database'", failure.hint());
            assertFalse(sut.has(Caller.ANONYMOUS, name));
        }

        @Test
        void givenNothingListens_whenOpened_thenItFailsAtOnce() throws Exception {
            // GIVEN
            FaultyProxy proxy = new FaultyProxy(server().port());
            ConnectionSettings settings =
                    settings(
                            server().at("127.0.0.1", proxy.port()),
                            AccessLevel.READ_ONLY,
                            PoolSettings.DEFAULTS);
            proxy.close();
            long start = System.nanoTime();
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> sut.open(Caller.ANONYMOUS, name, settings));
            // THEN
            assertEquals(FailureKind.DATABASE_UNREACHABLE, failure.kind());
            assertTrue(System.nanoTime() - start < 2_000_000_000L, failure.getMessage());
        }

        @Test
        void givenLinesAreCut_whenUsedAgain_thenItHeals() throws Exception {
            // GIVEN
            try (FaultyProxy proxy = new FaultyProxy(server().port())) {
                Database database =
                        sut.open(
                                Caller.ANONYMOUS,
                                name,
                                settings(
                                        server().at("127.0.0.1", proxy.port()),
                                        AccessLevel.READ_ONLY,
                                        BRIEF));
                run(database, "SELECT 1");
                proxy.cut();
                // WHEN
                try {
                    run(database, "SELECT 1");
                } catch (Failure e) {
                    assertEquals(FailureKind.DATABASE_UNREACHABLE, e.kind());
                }
                // THEN
                assertEquals("1", run(database, "SELECT 1").only());
            }
        }

        @Test
        void givenTheLineBreaksInAStatement_whenItCommitsItself_thenNobodyKnowsWhatIsKept()
                throws Exception {
            assertEquals(FailureKind.OUTCOME_UNKNOWN, cutIn(committing()).kind());
        }

        @Test
        void givenTheLineBreaksInAStatement_whenItIsRolledBack_thenItMayBeSentAgain()
                throws Exception {
            assertEquals(FailureKind.DATABASE_UNREACHABLE, cutIn(slow("broken_line")).kind());
        }

        private Failure cutIn(String sql) throws Exception {
            try (FaultyProxy proxy = new FaultyProxy(server().port())) {
                Database database =
                        sut.open(
                                Caller.ANONYMOUS,
                                name,
                                settings(
                                        server().at("127.0.0.1", proxy.port()),
                                        AccessLevel.FULL,
                                        PoolSettings.DEFAULTS));
                CompletableFuture<Collected> running = async(() -> run(database, sql));
                await(() -> RealDatabaseContract.this.running("broken_line") == 1);
                proxy.cut();
                return failureOf(running);
            }
        }

        @Test
        void givenTheServerRestarts_whenUsedAgain_thenItHeals() throws Exception {
            // GIVEN
            assumeTrue(server().server().isPresent(), "Given from outside, not ours to kill");
            Database database = open(AccessLevel.READ_ONLY);
            run(database, "SELECT 1");
            // WHEN
            server().server().orElseThrow().restart();
            // THEN
            await(
                    () -> {
                        try {
                            return run(database, "SELECT 1").only().equals("1");
                        } catch (Failure e) {
                            assertEquals(FailureKind.DATABASE_UNREACHABLE, e.kind());
                            return false;
                        }
                    });
        }
    }

    protected long running(String marker) {
        try {
            return server().running(marker);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sessions(String user) {
        try {
            return server().sessions(user);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
