package org.dbmcp.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Opens sessions unless its product is down, and counts them. */
record Gate(PlainH2 driver, DataSource source) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
        SQLException down = driver.down;
        if (down != null) {
            throw down;
        }
        hold();
        Connection opened = source.getConnection();
        driver.opened.incrementAndGet();
        driver.sessions.add(opened);
        driver.openers.add(Thread.currentThread());
        return opened;
    }

    private void hold() throws SQLException {
        CountDownLatch held = driver.held;
        if (held != null) {
            driver.opening.incrementAndGet();
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new SQLException("interrupted", e);
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
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

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
