package org.dbmcp.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.ResultReader;
import org.dbmcp.driver.embedded.EmbeddedDriver;
import org.dbmcp.sql.Dialect;
import org.h2.jdbcx.JdbcDataSource;

/** A product whose server can be taken down and which counts its sessions, on H2 in memory. */
final class PlainH2 implements Driver {
    final AtomicInteger opened = new AtomicInteger();
    final List<Connection> sessions = new CopyOnWriteArrayList<>();

    /** The threads that opened them. */
    final List<Thread> openers = new CopyOnWriteArrayList<>();

    volatile SQLException down;
    volatile SQLException failingReset;
    volatile SQLException failingId;

    /** The number of every session. */
    volatile long id;

    volatile String server = "Plain";

    /** What opening a session waits for; null when it does not. */
    volatile CountDownLatch held;

    /** Whether it counts as one that computes in this process. */
    volatile boolean embedded;

    final AtomicInteger opening = new AtomicInteger();

    /** What stopping a statement waits for; null when it is stopped by its own cancel. */
    volatile CountDownLatch stubborn;

    final AtomicInteger asked = new AtomicInteger();

    /** Sessions that are open now. */
    long open() throws SQLException {
        long open = 0;
        for (Connection each : sessions) {
            open += each.isClosed() ? 0 : 1;
        }
        return open;
    }

    /** Sessions that were opened and are closed now. */
    long ended() {
        try {
            return opened.get() - open();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends every session as a restart of the database does. */
    void endSessions() throws SQLException {
        for (Connection each : new ArrayList<>(sessions)) {
            each.close();
        }
    }

    @Override
    public long sessionId(Connection physical) throws SQLException {
        if (failingId != null) {
            throw failingId;
        }
        return id;
    }

    @Override
    public String server(Connection physical) {
        return server;
    }

    @Override
    public boolean embedded() {
        return embedded;
    }

    @Override
    public boolean killsBySession() {
        return stubborn != null;
    }

    @Override
    public void kill(Connection side, long sessionId) throws SQLException {
        asked.incrementAndGet();
        try {
            stubborn.await();
        } catch (InterruptedException e) {
            throw new SQLException("interrupted", e);
        }
    }

    @Override
    public String type() {
        return "plain";
    }

    @Override
    public String product() {
        return "Plain";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("simple");
    }

    @Override
    public int defaultPort() {
        return 1;
    }

    @Override
    public DataSource dataSource(ConnectionSettings settings, Destinations destinations) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + settings.database() + ";DB_CLOSE_DELAY=-1");
        source.setUser(settings.user());
        source.setPassword(settings.password().reveal());
        return new Gate(this, source);
    }

    @Override
    public Dialect dialect() {
        return Dialect.H2;
    }

    @Override
    public Explainer explainer() {
        return new EmbeddedDriver(null).explainer();
    }

    @Override
    public boolean givesKeys() {
        return true;
    }

    @Override
    public List<Object> keys(Statement inserted) throws SQLException {
        try (ResultSet rows = inserted.getGeneratedKeys()) {
            List<Object> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getObject(1));
            }
            return keys;
        }
    }

    @Override
    public ResultReader reader(ValueSettings values) {
        return (session, columns, index) -> new Reading("text", ResultSet::getObject);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public void prepare(PreparedStatement statement, int maxRows, Duration timeout)
            throws SQLException {
        statement.setMaxRows(maxRows + 1);
    }

    @Override
    public void reset(Connection physical, boolean readOnly) throws SQLException {
        if (failingReset != null) {
            throw failingReset;
        }
        try (Statement statement = physical.createStatement()) {
            physical.rollback();
            statement.execute("SET @kept = NULL");
        }
    }
}
