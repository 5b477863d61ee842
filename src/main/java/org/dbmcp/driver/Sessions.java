package org.dbmcp.driver;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/** A source of sessions that knows one way to open one, and takes no other login. */
public final class Sessions implements DataSource, AutoCloseable {
    /** What ours call themselves, so that others know whose they are. */
    public static final String PROGRAM = "database-mcp-server";

    private final Opening opening;
    private final TlsFiles files;

    /** Opens a session. */
    @FunctionalInterface
    public interface Opening {
        /** A new session, logged in. */
        Connection open() throws SQLException;
    }

    public Sessions(Opening opening) {
        this(opening, new TlsFiles());
    }

    /** Sessions whose driver reads these files. */
    public Sessions(Opening opening, TlsFiles files) {
        this.opening = opening;
        this.files = files;
    }

    /** The refusal to stop a session of this server, by its number. */
    public static Failure ours(long id) {
        return new Failure(
                        FailureKind.ACCESS_DENIED,
                        "Session %s belongs to this server".formatted(id))
                .withHint("Whoever called for its statement can cancel that call");
    }

    /** Opens no session any more. */
    @Override
    public void close() {
        files.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opening.open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The login is fixed");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        // Drivers log by java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // It is part of the settings that sessions are opened with.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.dbmcp.driver");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
