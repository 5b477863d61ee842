package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an open database must do on every product. The original's own cases are among these. */
public abstract class DatabaseContract {
    protected static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    protected DatabaseManager sut;
    protected final String name = random();

    protected abstract Driver driver();

    /** Settings that connect. */
    protected abstract ConnectionSettings settings(AccessLevel access, PoolSettings pool);

    /** A read that takes a minute and can be stopped. */
    protected abstract String slow();

    /** A read of at least 100,000 rows of one column, without a limit of its own. */
    protected abstract String many();

    /** Creates a table of this name with the columns {@code id} (made up) and {@code label}. */
    protected abstract String createTable(String table);

    /** Whether a wrong password is refused. */
    protected boolean asksForPassword() {
        return true;
    }

    @BeforeEach
    void openManager() {
        StoredConnection stored =
                new StoredConnection(
                        "stored", settings(AccessLevel.READ_ONLY, PoolSettings.DEFAULTS), null, "");
        sut =
                new DatabaseManager(
                        new LocalRegistrations(),
                        new StoredConnections(
                                List.of(stored, new StoredConnection("bad", null, "No host", ""))),
                        new ConnectionPolicy(
                                true,
                                AccessLevel.FULL,
                                20,
                                20,
                                100,
                                Duration.ofMinutes(10),
                                false,
                                Destinations.ANYWHERE),
                        new Drivers(List.of(driver())));
    }

    @AfterEach
    void closeManager() {
        sut.closeAll();
    }

    @Nested
    class Open {
        @Test
        void givenValidSettings_whenOpened_thenItIsThere() {
            // GIVEN
            assertFalse(sut.has(Caller.ANONYMOUS, name));
            assertEquals(0, sut.list(Caller.ANONYMOUS).size());
            // WHEN
            Database database = open(AccessLevel.FULL);
            // THEN
            assertEquals(name, database.name());
            assertEquals(driver().type(), database.settings().type());
            assertTrue(sut.has(Caller.ANONYMOUS, name));
            assertEquals(1, sut.list(Caller.ANONYMOUS).size());
            assertEquals(new Counts(1, 1, 0), sut.counts());
        }

        @Test
        void givenNoName_whenOpened_thenOneIsMadeUp() {
            // GIVEN
            ConnectionSettings settings = settings(AccessLevel.FULL, PoolSettings.DEFAULTS);
            // WHEN
            Database first = sut.open(Caller.ANONYMOUS, null, settings);
            Database second = sut.open(Caller.ANONYMOUS, null, settings);
            // THEN
            assertEquals(driver().type() + "_1", first.name());
            assertEquals(driver().type() + "_2", second.name());
        }

        @Test
        void givenAWrongPassword_whenOpened_thenItFailsAndDoesNotShowIt() {
            // GIVEN
            assumeTrue(asksForPassword());
            ConnectionSettings right = settings(AccessLevel.FULL, PoolSettings.DEFAULTS);
            sut.open(Caller.ANONYMOUS, random(), right);
            ConnectionSettings wrong = withPassword(right, "wr0ng-s3cret");
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> sut.open(Caller.ANONYMOUS, name, wrong));
            // THEN
            assertEquals(FailureKind.ACCESS_DENIED, failure.kind());
            assertTrue(
                    failure.getMessage()
                            .startsWith("Failed to connect to " + driver().type() + " database: "),
                    failure.getMessage());
            assertFalse(failure.getMessage().contains("s3cret"), failure.getMessage());
            assertFalse(sut.has(Caller.ANONYMOUS, name));
        }

        @Test
        void givenATakenName_whenOpened_thenItIsRefusedForItsOwnerOnly() {
            // GIVEN
            open(AccessLevel.FULL);
            Caller other = new Caller("issuer", random());
            ConnectionSettings settings = settings(AccessLevel.FULL, PoolSettings.DEFAULTS);
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> open(AccessLevel.FULL));
            Database others = sut.open(other, name, settings);
            // THEN
            assertEquals("Connection '" + name + "' already exists", failure.getMessage());
            assertEquals(List.of(others), sut.list(other));
        }

        @Test
        void givenAnUnknownType_whenOpened_thenTheSupportedOnesAreNamed() {
            // GIVEN
            ConnectionSettings settings =
                    withType(settings(AccessLevel.FULL, PoolSettings.DEFAULTS), "oracel");
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> sut.open(Caller.ANONYMOUS, name, settings));
            // THEN
            String start =
                    "Failed to connect to oracel database: Unsupported database type: oracel."
                            + " Supported types: ";
            assertEquals(start, failure.getMessage().substring(0, start.length()));
        }

        @Test
        void givenManyAtOnce_whenOpenedUnderOneName_thenOneWins() throws Exception {
            // GIVEN
            List<CompletableFuture<Database>> openings = new ArrayList<>();
            // WHEN
            for (int i = 0; i < 4; i++) {
                openings.add(async(() -> open(AccessLevel.FULL)));
            }
            // THEN
            int won = 0;
            for (CompletableFuture<Database> each : openings) {
                won += each.handle((database, failed) -> failed == null ? 1 : 0).get();
            }
            assertEquals(1, won);
            assertEquals(1, sut.list(Caller.ANONYMOUS).size());
        }
    }

    @Nested
    class Stored {
        @Test
        void givenAStoredOne_whenAskedForByItsName_thenItWorksAtOnce() {
            // GIVEN
            Database database = sut.get(Caller.ANONYMOUS, "stored");
            // WHEN
            Collected rows = run(database, "SELECT 1");
            // THEN
            assertEquals("1", rows.only());
            assertEquals(1, sut.list(Caller.ANONYMOUS).size());
        }

        @Test
        void givenAStoredOne_whenOpenedAfterUse_thenItIsNotTaken() {
            // GIVEN
            sut.get(Caller.ANONYMOUS, "stored").test();
            // WHEN
            Database opened = sut.openStored(Caller.ANONYMOUS, "stored", null);
            // THEN
            assertEquals("stored", opened.name());
            assertThrows(Failure.class, () -> sut.openStored(Caller.ANONYMOUS, "stored", null));
            assertEquals(1, sut.list(Caller.ANONYMOUS).size());
        }

        @Test
        void givenABrokenOne_whenUsed_thenItsFaultIsTold() {
            // GIVEN
            String broken = "bad";
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> sut.get(Caller.ANONYMOUS, broken));
            // THEN
            assertEquals(FailureKind.MISCONFIGURED, failure.kind());
            assertEquals("Configuration 'bad' is unusable: No host", failure.getMessage());
        }

        @Test
        void givenNoSuchOne_whenOpened_thenItIsNotFound() {
            // GIVEN
            String unknown = random();
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class, () -> sut.openStored(Caller.ANONYMOUS, unknown, null));
            // THEN
            assertEquals(
                    "Configuration '" + unknown + "' not found in config file",
                    failure.getMessage());
        }
    }

    @Nested
    class Run {
        @Test
        void givenAValue_whenSelected_thenItComesBack() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            Collected rows = new Collected();
            // WHEN
            Outcome outcome =
                    database.run(
                            query("SELECT CAST(? AS CHAR(5)) AS message", "Hello"),
                            rows,
                            stop -> {});
            // THEN
            assertEquals("message", rows.columns.getFirst().label().toLowerCase(Locale.ROOT));
            assertEquals("Hello", rows.only());
            assertEquals(1, outcome.rowCount());
            assertEquals(-1, outcome.affectedRows());
            assertEquals("select", outcome.verb());
            assertFalse(outcome.truncated());
        }

        @Test
        void givenATable_whenRowsAreInserted_thenTheyStay() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            // WHEN
            Outcome outcome =
                    database.run(
                            query("INSERT INTO " + table + " (label) VALUES (?), (?)", "a", "b"),
                            new Collected(),
                            stop -> {});
            // THEN
            assertEquals(2, outcome.affectedRows());
            assertEquals(0, outcome.rowCount());
            // MariaDB tells the first row's key only.
            assertEquals(driver().givesKeys(), !outcome.generatedKeys().isEmpty());
            assertEquals("2", run(database, "SELECT COUNT(*) FROM " + table).only());
        }

        @Test
        void givenInvalidSql_whenRun_thenItFailsAndTheConnectionLives() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String missing = random();
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> run(database, "SELECT * FROM " + missing));
            // THEN
            String start =
                    "Query failed on '%s': %s query error: ".formatted(name, driver().product());
            assertEquals(start, failure.getMessage().substring(0, start.length()));
            assertEquals(FailureKind.SQL_INVALID, failure.kind());
            assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
            assertEquals("1", run(database, "SELECT 1").only());
        }

        @Test
        void givenAFailedInsert_whenAnotherRuns_thenNothingOfItIsLeft() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class,
                            () ->
                                    run(
                                            database,
                                            "INSERT INTO "
                                                    + table
                                                    + " (id, label) VALUES (7, 'a'), (7, 'b')"));
            // THEN
            assertEquals(FailureKind.CONSTRAINT_VIOLATED, failure.kind());
            assertEquals("0", run(database, "SELECT COUNT(*) FROM " + table).only());
        }
    }

    @Nested
    class Advice {
        @Test
        void givenAMisspeltTable_whenRun_thenTheOneThatWasMeantAndWhereItStands() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            String misspelt = table + "x";
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> run(database, "SELECT 1 FROM " + misspelt));
            // THEN
            assertEquals(FailureKind.SQL_INVALID, failure.kind());
            assertEquals("did you mean " + table + "?", failure.hint().toLowerCase(Locale.ROOT));
            assertEquals(15, failure.position());
            assertEquals(
                    "line 1: SELECT 1 FROM " + misspelt + "\n" + " ".repeat(22) + "^",
                    failure.excerpt());
            assertEquals("1", run(database, "SELECT 1").only());
        }

        @Test
        void givenAMisspeltColumn_whenRun_thenTheOneThatWasMeant() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> run(database, "SELECT labell FROM " + table));
            // THEN
            assertEquals(FailureKind.SQL_INVALID, failure.kind());
            assertTrue(failure.hint().toLowerCase(Locale.ROOT).contains("label"), failure.hint());
            assertEquals(8, failure.position());
        }

        @Test
        void givenNothingSimilar_whenRun_thenNoAdvice() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            table(database);
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> run(database, "SELECT 1 FROM qqqqqqqq"));
            // THEN
            assertEquals(FailureKind.SQL_INVALID, failure.kind());
            assertNull(failure.hint());
        }
    }

    @Nested
    class Limits {
        @Test
        void givenMoreRows_whenRead_thenTheLimitIsExact() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            Collected rows = new Collected();
            // WHEN
            Outcome outcome =
                    database.run(new Query(many(), List.of(), null, 10, LONG), rows, stop -> {});
            // THEN
            assertEquals(10, rows.rows.size());
            assertEquals(10, outcome.rowCount());
            assertTrue(outcome.truncated());
            assertEquals("1", run(database, "SELECT 1").only());
        }

        @Test
        void givenExactlyAsManyRows_whenRead_thenNothingIsCut() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            // WHEN
            Outcome outcome =
                    database.run(
                            new Query("SELECT 1 UNION ALL SELECT 2", List.of(), null, 2, LONG),
                            new Collected(),
                            stop -> {});
            // THEN
            assertEquals(2, outcome.rowCount());
            assertFalse(outcome.truncated());
        }

        @Test
        void givenAWriterThatIsFull_whenRead_thenReadingEndsSoon() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            Collected rows = new Collected(read -> read.size() < 3);
            // WHEN
            Outcome outcome =
                    database.run(
                            new Query(many(), List.of(), null, 1_000_000, LONG), rows, stop -> {});
            // THEN
            assertEquals(3, rows.rows.size());
            assertTrue(outcome.truncated());
            assertEquals("1", run(database, "SELECT 1").only());
        }
    }

    @Nested
    class Stop {
        @Test
        void givenASlowStatement_whenCancelled_thenItEndsSoonAndSaysSo() throws Exception {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            CompletableFuture<Runnable> stop = new CompletableFuture<>();
            CompletableFuture<Outcome> running =
                    async(
                            () ->
                                    database.run(
                                            new Query(slow(), List.of(), null, 10, LONG),
                                            new Collected(),
                                            stop::complete));
            // WHEN
            stop.get(SOON.toSeconds(), TimeUnit.SECONDS).run();
            Failure failure = failureOf(running);
            // THEN
            assertEquals(FailureKind.CANCELLED, failure.kind());
            assertEquals("1", run(database, "SELECT 1").only());
        }

        @Test
        void givenASlowStatement_whenItsTimeIsUp_thenItEndsSoonAndSaysSo() throws Exception {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            Query query = new Query(slow(), List.of(), null, 10, Duration.ofMillis(500));
            // WHEN
            CompletableFuture<Outcome> running =
                    async(() -> database.run(query, new Collected(), stop -> {}));
            Failure failure = failureOf(running);
            // THEN
            assertEquals(FailureKind.TIMED_OUT, failure.kind());
            assertEquals(
                    "Query failed on '%s': %s query error: The statement took longer than 500 ms and was stopped"
                            .formatted(name, driver().product()),
                    failure.getMessage());
            assertEquals("1", run(database, "SELECT 1").only());
        }

        @Test
        void givenACancelledCaller_whenRun_thenNothingIsSent() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class,
                            () ->
                                    database.run(
                                            query("INSERT INTO " + table + " (label) VALUES ('a')"),
                                            new Collected(),
                                            Runnable::run));
            // THEN
            assertEquals(FailureKind.CANCELLED, failure.kind());
            assertEquals("0", run(database, "SELECT COUNT(*) FROM " + table).only());
        }
    }

    @Nested
    class Access {
        @Test
        void givenAReadOnlyConnection_whenWriting_thenItIsRefused() {
            // GIVEN
            Database writable = open(AccessLevel.FULL);
            String table = table(writable);
            Database database =
                    sut.open(
                            Caller.ANONYMOUS,
                            random(),
                            settings(AccessLevel.READ_ONLY, PoolSettings.DEFAULTS));
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class,
                            () -> run(database, "INSERT INTO " + table + " (label) VALUES ('a')"));
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind());
            assertEquals("0", run(writable, "SELECT COUNT(*) FROM " + table).only());
        }

        @Test
        void givenAWritableConnection_whenOnlyReadingIsAskedFor_thenAWriteIsRefused() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            String table = table(database);
            Query query =
                    new Query(
                            "DELETE FROM " + table,
                            List.of(),
                            null,
                            10,
                            0,
                            LONG,
                            AccessLevel.READ_ONLY,
                            false);
            // WHEN
            Failure failure =
                    assertThrows(
                            Failure.class, () -> database.run(query, new Collected(), stop -> {}));
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind());
            assertEquals(
                    1,
                    database.run(
                                    query("INSERT INTO " + table + " (label) VALUES ('a')"),
                                    new Collected(),
                                    stop -> {})
                            .affectedRows());
        }

        @Test
        void givenTwoStatements_whenRun_thenTheyAreRefused() {
            // GIVEN
            Database database = open(AccessLevel.FULL);
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> run(database, "SELECT 1; SELECT 2"));
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind());
        }
    }

    @Nested
    class Sessions {
        @Test
        void givenAllSessionsBusy_whenAnotherIsWanted_thenThePoolSaysSo() throws Exception {
            // GIVEN
            PoolSettings one =
                    new PoolSettings(1, LONG, Duration.ofSeconds(5), Duration.ofMillis(500));
            Database database =
                    sut.open(Caller.ANONYMOUS, name, settings(AccessLevel.READ_ONLY, one));
            CompletableFuture<Runnable> stop = new CompletableFuture<>();
            CompletableFuture<Outcome> running =
                    async(
                            () ->
                                    database.run(
                                            new Query(slow(), List.of(), null, 10, LONG),
                                            new Collected(),
                                            stop::complete));
            Runnable stopping = stop.get(SOON.toSeconds(), TimeUnit.SECONDS);
            await(() -> database.pool().busy() == 1);
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> run(database, "SELECT 1"));
            // THEN
            assertEquals(FailureKind.POOL_EXHAUSTED, failure.kind());
            assertEquals(
                    "All 1 sessions of '%s' are busy, and none became free within 500 ms"
                            .formatted(name),
                    failure.getMessage());
            stopping.run();
            failureOf(running);
        }

        @Test
        void givenManyCallers_whenTheyRunAtOnce_thenThePoolStaysWithinItsBound() throws Exception {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            List<CompletableFuture<Collected>> running = new ArrayList<>();
            // WHEN
            for (int i = 0; i < 50; i++) {
                running.add(async(() -> run(database, "SELECT 1")));
            }
            // THEN
            for (CompletableFuture<Collected> each : running) {
                assertEquals("1", each.get(SOON.toSeconds(), TimeUnit.SECONDS).only());
            }
            assertTrue(database.pool().size() <= 5, "" + database.pool().size());
        }
    }

    @Nested
    class Check {
        @Test
        void givenAHealthyOne_whenTested_thenItPasses() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            Instant before = database.lastUsed();
            // WHEN
            database.test();
            // THEN
            assertEquals(before, database.lastUsed());
        }

        @Test
        void givenAnUnknownName_whenAskedFor_thenItIsNotFound() {
            // GIVEN
            String unknown = random();
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> sut.get(Caller.ANONYMOUS, unknown));
            // THEN
            assertEquals(FailureKind.UNKNOWN_CONNECTION, failure.kind());
            assertEquals("Connection '" + unknown + "' not found", failure.getMessage());
        }

        @Test
        void givenAnothersConnection_whenAskedFor_thenItIsNotFoundEither() {
            // GIVEN
            open(AccessLevel.READ_ONLY);
            Caller other = new Caller("issuer", random());
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> sut.get(other, name));
            // THEN
            assertEquals("Connection '" + name + "' not found", failure.getMessage());
        }
    }

    @Nested
    class Close {
        @Test
        void givenAnOpenOne_whenClosed_thenItIsGone() {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            // WHEN
            sut.close(Caller.ANONYMOUS, name);
            // THEN
            assertFalse(sut.has(Caller.ANONYMOUS, name));
            assertEquals(0, database.pool().size());
            Failure failure = assertThrows(Failure.class, () -> run(database, "SELECT 1"));
            assertEquals("Connection '" + name + "' not found", failure.getMessage());
        }

        @Test
        void givenAnUnknownName_whenClosed_thenItIsNotFound() {
            // GIVEN
            String unknown = random();
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> sut.close(Caller.ANONYMOUS, unknown));
            // THEN
            assertEquals(FailureKind.UNKNOWN_CONNECTION, failure.kind());
        }

        @Test
        void givenARunningStatement_whenClosed_thenItIsStoppedAfterAWhile() throws Exception {
            // GIVEN
            Database database = open(AccessLevel.READ_ONLY);
            CompletableFuture<Outcome> running =
                    async(
                            () ->
                                    database.run(
                                            new Query(slow(), List.of(), null, 10, LONG),
                                            new Collected(),
                                            stop -> {}));
            await(() -> database.pool().busy() == 1);
            // WHEN
            sut.close(Caller.ANONYMOUS, name);
            // THEN
            assertEquals(FailureKind.CANCELLED, failureOf(running).kind());
        }

        @Test
        void givenTwo_whenAllAreClosed_thenNothingIsLeft() {
            // GIVEN
            open(AccessLevel.READ_ONLY);
            sut.open(
                    new Caller("issuer", random()),
                    name,
                    settings(AccessLevel.FULL, PoolSettings.DEFAULTS));
            // WHEN
            sut.closeAll();
            // THEN
            assertEquals(new Counts(0, 0, 0), sut.counts());
            assertEquals(0, sut.list(Caller.ANONYMOUS).size());
        }
    }

    @Nested
    class Imports {
        @Test
        void givenSettings_whenRemembered_thenTheyAreKeptForTheirCallerOnly() {
            // GIVEN
            ConnectionSettings settings = settings(AccessLevel.FULL, PoolSettings.DEFAULTS);
            // WHEN
            sut.remember(Caller.ANONYMOUS, Map.of(name, settings), false);
            // THEN
            assertEquals(Map.of(name, settings), sut.remembered(Caller.ANONYMOUS));
            assertEquals(Map.of(), sut.remembered(new Caller("issuer", "other")));
            assertFalse(sut.has(Caller.ANONYMOUS, name));
        }

        @Test
        void givenATakenName_whenRemembered_thenItIsReplacedOnlyOnDemand() {
            // GIVEN
            ConnectionSettings old = settings(AccessLevel.FULL, PoolSettings.DEFAULTS);
            ConnectionSettings settings = settings(AccessLevel.READ_ONLY, PoolSettings.DEFAULTS);
            sut.remember(Caller.ANONYMOUS, Map.of(name, old), false);
            // WHEN
            assertThrows(
                    Failure.class,
                    () -> sut.remember(Caller.ANONYMOUS, Map.of(name, settings), false));
            assertEquals(old, sut.remembered(Caller.ANONYMOUS).get(name));
            sut.remember(Caller.ANONYMOUS, Map.of(name, settings), true);
            // THEN
            assertEquals(settings, sut.remembered(Caller.ANONYMOUS).get(name));
        }
    }

    protected Database open(AccessLevel access) {
        return sut.open(Caller.ANONYMOUS, name, settings(access, PoolSettings.DEFAULTS));
    }

    protected String table(Database database) {
        String table = random();
        run(database, createTable(table));
        return table;
    }

    protected static Collected run(Database database, String sql) {
        Collected rows = new Collected();
        database.run(query(sql), rows, stop -> {});
        return rows;
    }

    protected static Query query(String sql, Object... params) {
        return new Query(sql, List.of(params), null, 1000, LONG);
    }

    /** A name that no other test has. */
    protected static String random() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    protected static <T> CompletableFuture<T> async(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, Thread::startVirtualThread);
    }

    protected static Failure failureOf(CompletableFuture<?> running) {
        ExecutionException thrown =
                assertThrows(
                        ExecutionException.class,
                        () -> running.get(SOON.toSeconds(), TimeUnit.SECONDS));
        return (Failure) thrown.getCause();
    }

    protected static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "It did not come to pass in time");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static ConnectionSettings withPassword(ConnectionSettings given, String password) {
        return new ConnectionSettings(
                given.type(),
                given.host(),
                given.port(),
                given.database(),
                given.user(),
                new Secret(password),
                given.tls(),
                given.access(),
                given.pool());
    }

    private static ConnectionSettings withType(ConnectionSettings given, String type) {
        return new ConnectionSettings(
                type,
                given.host(),
                given.port(),
                given.database(),
                given.user(),
                given.password(),
                given.tls(),
                given.access(),
                given.pool());
    }
}
