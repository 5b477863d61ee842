package org.dbmcp.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Sessions;

/**
 * Opens the sessions of a pool, and remembers how that went.
 *
 * <p>A pool waits for its whole timeout when its database is down, for it tries again and again. So
 * the first session of an empty pool is opened here, by the caller, who hears at once why it cannot
 * be.
 */
final class SessionSource implements DataSource, AutoCloseable {
    private final Driver driver;
    private final DataSource sessions;
    private final SessionLimit limit;
    private final ReentrantLock opening = new ReentrantLock();
    private final AtomicReference<Connection> ready = new AtomicReference<>();
    private final AtomicReference<Attempt> last = new AtomicReference<>();
    private final Map<Connection, Long> ids = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile boolean closed;

    /** What the sessions of the database's server have in common; null while it is not known. */
    private volatile String server;

    SessionSource(Driver driver, DataSource sessions, SessionLimit limit) {
        this.driver = driver;
        this.sessions = sessions;
        this.limit = limit;
    }

    /**
     * How opening a session went.
     *
     * @param at by {@link System#nanoTime}
     * @param thrown why it failed; null when it did not
     */
    private record Attempt(long at, SQLException thrown) {}

    /** Why the last session could not be opened; null when it could, or none was asked for. */
    SQLException fault() {
        Attempt attempt = last.get();
        return attempt == null ? null : attempt.thrown();
    }

    /** Notes that a session which was open turned out dead. */
    void lost(SQLException thrown) {
        last.set(new Attempt(System.nanoTime(), thrown));
    }

    /** Lets one caller open the first session; the others share what comes of it. */
    void openFirst(long milliseconds) throws SQLException {
        long asked = System.nanoTime();
        if (!locked(milliseconds)) {
            throw new SQLTransientConnectionException("no session could be opened in time");
        }
        try {
            Attempt attempt = last.get();
            boolean sinceThen = attempt != null && attempt.at() - asked > 0;
            if (sinceThen && attempt.thrown() != null) {
                throw attempt.thrown();
            }
            if (!sinceThen && ready.get() == null) {
                ready.set(open());
            }
            if (closed) {
                closeReady();
            }
        } finally {
            opening.unlock();
        }
    }

    private boolean locked(long milliseconds) throws SQLException {
        try {
            return opening.tryLock(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while connecting", e);
        }
    }

    private Connection open() throws SQLException {
        try {
            Connection opened = spare();
            last.set(new Attempt(System.nanoTime(), null));
            return opened;
        } catch (SQLException e) {
            last.set(new Attempt(System.nanoTime(), e));
            throw e;
        }
    }

    /**
     * A session of its own, known to no pool. How that goes is not remembered: where a user's
     * sessions are counted there may be none to spare, and the others work.
     */
    Connection spare() throws SQLException {
        Connection opened = OwnThread.ofPlatform(() -> limit.open(sessions));
        try {
            ids.put(opened, driver.sessionId(opened));
            server = driver.server(opened);
            limit.identify(opened, new Identity(server, id(opened)));
            refuseIfClosed();
            return opened;
        } catch (SQLException | RuntimeException e) {
            Session.closeQuietly(opened);
            throw e;
        }
    }

    private void refuseIfClosed() throws SQLException {
        if (closed) {
            throw new SQLException("The pool is closed");
        }
    }

    /** The number that names this session when its statement must be stopped. */
    long id(Connection physical) {
        return ids.getOrDefault(physical, 0L);
    }

    /** Whether any pool of ours may have a session of that number on the database's server. */
    boolean isOurs(long id) {
        return limit.has(new Identity(server, id));
    }

    /** Closes the session that was opened in advance and not asked for. */
    void closeReady() {
        Connection unused = ready.getAndSet(null);
        if (unused != null) {
            Session.closeQuietly(unused);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Opens no session any more. */
    @Override
    public void close() {
        closed = true;
        closeReady();
        if (sessions instanceof Sessions ours) {
            ours.close();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection first = ready.getAndSet(null);
        return first != null ? first : open();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    /** How many seconds a pool that closes waits for the session that it is just opening. */
    @Override
    public int getLoginTimeout() {
        return 1;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(SessionSource.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return sessions.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return sessions.isWrapperFor(type);
    }
}
