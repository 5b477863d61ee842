package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.CANCELLED;
import static org.dbmcp.failure.FailureKind.UNKNOWN_CONNECTION;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.ResultReader;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.FunctionRules;

/** Sessions of one database, opened on demand, lent one caller at a time. */
final class Pool implements AutoCloseable {
    /** A driver that keeps its timeout itself knows better what was wrong. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Less than the half second after which HikariCP doubts a session. */
    private static final Duration FRESH = Duration.ofMillis(400);

    private final ConnectionSettings settings;
    private final Driver driver;
    private final ResultReader reader;
    private final ResultReader wholeReader;
    private final boolean discreet;
    private final SessionSource source;
    private final SideDoor side;
    private final HikariDataSource sessions;
    private final Places places;
    private final KnownFunctions functions;
    private final KnownTables tables = new KnownTables();
    private final FewRows fewRows = new FewRows();
    private final Proof proof;
    private volatile long lastUsed = System.nanoTime();
    private volatile long lastReturn = lastUsed - FRESH.toNanos();

    Pool(
            String name,
            ConnectionSettings settings,
            Driver driver,
            Destinations destinations,
            ScheduledExecutorService scheduler,
            ConnectionPolicy policy,
            SessionLimit limit) {
        this.settings = settings;
        this.driver = driver;
        this.reader = driver.reader(settings.values());
        this.wholeReader = driver.reader(settings.values().whole());
        this.discreet = destinations.isDiscreet();
        this.proof = new Proof(name, driver, settings, policy.refusePrivileged());
        this.functions = new KnownFunctions(driver);
        this.places = new Places(name, settings.pool(), policy.sessions().maxWaiting());
        this.source = new SessionSource(driver, driver.dataSource(settings, destinations), limit);
        this.side = new SideDoor(driver, source);
        this.sessions =
                new HikariDataSource(
                        PoolConfig.of(name, settings.pool(), readOnly(), source, scheduler));
    }

    Driver driver() {
        return driver;
    }

    /** Reads results as this connection wants them. */
    ResultReader reader(boolean whole) {
        return whole ? wholeReader : reader;
    }

    boolean readOnly() {
        return settings.access() == AccessLevel.READ_ONLY;
    }

    long connectSeconds() {
        return settings.pool().connectionTimeout().toSeconds();
    }

    /**
     * Borrows a session.
     *
     * @param readOnly whether the database must refuse writes on it
     * @param running what is to run on it
     * @throws Failure when there is none in time
     */
    Session acquire(boolean readOnly, Running running) {
        lastUsed = System.nanoTime();
        return running.waits(until -> inTurn(readOnly, until));
    }

    /** Comes when it is its turn, and leaves at its deadline. */
    private Session inTurn(boolean readOnly, long until) {
        long start = System.nanoTime();
        places.take(Duration.ofNanos(until - start));
        try {
            return hasFresh()
                    ? borrow(readOnly, false)
                    : new Delivery(() -> borrow(readOnly, true)).by(Math.min(until, latest()));
        } catch (TimeoutException e) {
            throw wording().waiting(Duration.ofNanos(System.nanoTime() - start), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw left(start, until, e);
        } catch (Failure e) {
            throw Thread.currentThread().isInterrupted() ? left(start, until, e) : e;
        }
    }

    /**
     * Whether a session is there that needs no other thread to fetch it, as far as can be known.
     * HikariCP asks the database for a sign of life when a session was not used for half a second,
     * which may hang, and an interrupt of that breaks the session: so it must not be needed.
     */
    private boolean hasFresh() {
        return !driver.embedded()
                && sessions.getHikariPoolMXBean().getIdleConnections() > 0
                && System.nanoTime() - lastReturn < FRESH.toNanos();
    }

    /** A deadline interrupts as well as a caller who wants no more. */
    private Failure left(long start, long until, Exception cause) {
        long now = System.nanoTime();
        return now - until >= 0
                ? wording().waiting(Duration.ofNanos(now - start), cause)
                : new Failure(CANCELLED, "The wait for a session ended", cause);
    }

    /** When a login is too late even for a driver whose timeout begins anew with each byte. */
    private long latest() {
        Duration login = settings.pool().connectionTimeout();
        Duration turn = settings.pool().acquireTimeout();
        Duration most = login.compareTo(turn) > 0 ? login : turn;
        return System.nanoTime() + most.plus(GRACE).toNanos();
    }

    /**
     * Takes a session from the pool, or else gives back its place.
     *
     * @param opens whether this thread may open the pool's first one, which tells best why it fails
     */
    private Session borrow(boolean readOnly, boolean opens) {
        boolean lent = false;
        try {
            if (opens && size() == 0) {
                openFirst();
            }
            Session session = session(sessions.getConnection(), readOnly);
            lent = true;
            return session;
        } catch (SQLTransientConnectionException e) {
            throw unavailable(e);
        } catch (SQLException e) {
            throw sessions.isClosed() ? closed(e) : wording().connecting(e);
        } finally {
            if (!lent) {
                places.giveBack();
            }
        }
    }

    private void openFirst() throws SQLException {
        source.openFirst(settings.pool().acquireTimeout().toMillis());
        if (driver.killsBySession()) {
            side.prepare();
        }
    }

    private Session session(Connection borrowed, boolean readOnly) throws SQLException {
        try {
            return new Session(this, borrowed, readOnly);
        } catch (SQLException | RuntimeException e) {
            sessions.evictConnection(borrowed);
            throw e;
        }
    }

    /** Whoever asked for it while it was closed learns no more than those who come later. */
    private Failure closed(SQLException thrown) {
        return new Failure(UNKNOWN_CONNECTION, "The connection is closed", thrown);
    }

    private Failure unavailable(SQLTransientConnectionException thrown) {
        if (thrown.getCause() instanceof Failure full) {
            return full;
        }
        SQLException fault = source.fault();
        if (fault != null) {
            return wording().connecting(fault);
        }
        return wording().waiting(settings.pool().acquireTimeout(), thrown);
    }

    /** What its first uses showed of the database. */
    Proof proof() {
        return proof;
    }

    /** Which statements may be explained. */
    Planning planning() {
        return new Planning(driver, settings.allowFunctions());
    }

    /** Which statements give few rows. */
    FewRows fewRows() {
        return fewRows;
    }

    /** The functions that a reader must not call. */
    FunctionRules functions(Session session) throws SQLException {
        return functions.on(session);
    }

    /** The tables that a statement may have meant. */
    KnownTables tables() {
        return tables;
    }

    Wording wording() {
        return new Wording(driver, settings, discreet);
    }

    /** Stops the statement of a session from another one; false when that is not how it is done. */
    boolean kill(Connection physical) {
        if (!driver.killsBySession()) {
            return false;
        }
        try {
            side.kill(source.id(physical));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Whether a session of that number is this server's, of whichever pool. */
    boolean isOurs(long id) {
        return source.isOurs(id);
    }

    void evict(Connection borrowed) {
        sessions.evictConnection(borrowed);
    }

    /** A session is back, or gone: the next one in the queue may have its place. */
    void returned() {
        lastUsed = System.nanoTime();
        lastReturn = lastUsed;
        places.giveBack();
    }

    /** Lets go of all sessions that nobody uses: the database went away, so they are dead. */
    void lost(SQLException thrown) {
        source.lost(thrown);
        renew();
    }

    /** Lets go of every session: those that are on loan end when they are back. */
    void renew() {
        sessions.getHikariPoolMXBean().softEvictConnections();
    }

    /** Why the database could not be reached when it was last asked; null when it could. */
    String fault() {
        SQLException fault = source.fault();
        return fault == null ? null : wording().text(fault);
    }

    /** Closes the sessions of a pool that nobody used for its idle timeout. */
    void shrink() {
        long idle = System.nanoTime() - lastUsed;
        if (busy() == 0 && idle > settings.pool().idleTimeout().toNanos()) {
            sessions.getHikariPoolMXBean().softEvictConnections();
            source.closeReady();
            side.close();
        }
    }

    /** Closes the sessions that nobody uses now, and those in use once they are back. */
    void relieve() {
        if (sessions.getHikariPoolMXBean().getIdleConnections() > 0) {
            renew();
        }
    }

    SessionCounts counts() {
        HikariPoolMXBean now = sessions.getHikariPoolMXBean();
        return new SessionCounts(
                now.getActiveConnections(), now.getIdleConnections(), places.waiting());
    }

    /** Sessions that are open, on loan or not. */
    int size() {
        return sessions.getHikariPoolMXBean().getTotalConnections();
    }

    /** Sessions on loan. */
    int busy() {
        return sessions.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        source.close();
        sessions.close();
        side.close();
    }
}
