package org.dbmcp.driver.mariadb;

import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.dbmcp.Part;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.MySqlReadings;
import org.dbmcp.driver.PlainParameters;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.VendorCodes;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.sql.Dialect;
import org.mariadb.jdbc.Connection;

/** MariaDB. */
@Part
public class MariaDbDriver implements Driver {
    private static final int FETCH_SIZE = 500;

    private final QuerySettings settings;
    private final MySqlReadings readings;

    @Inject
    public MariaDbDriver(QuerySettings settings) {
        this.settings = settings;
        this.readings = new MySqlReadings(settings);
    }

    @Override
    public String type() {
        return "mariadb";
    }

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public int defaultPort() {
        return 3306;
    }

    @Override
    public DataSource dataSource(ConnectionSettings connection) {
        return MariaDbSessions.of(connection, Deadlines.of(connection, settings));
    }

    @Override
    public Dialect dialect() {
        return Dialect.MYSQL;
    }

    @Override
    public FailureKind classify(SQLException thrown) {
        return VendorCodes.classify(thrown);
    }

    @Override
    public Reading reading(ResultSetMetaData columns, int index) throws SQLException {
        return readings.of(columns.getColumnTypeName(index), columns.getPrecision(index));
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        PlainParameters.bind(statement, index, value);
    }

    @Override
    public boolean givesKeys() {
        return true;
    }

    @Override
    public void prepare(PreparedStatement statement, int maxRows, Duration timeout)
            throws SQLException {
        statement.setFetchSize(Math.min(FETCH_SIZE, maxRows + 1));
        statement.setMaxRows(maxRows + 1);
        statement.setQueryTimeout(Deadlines.statementSeconds(timeout));
    }

    @Override
    public long sessionId(java.sql.Connection physical) throws SQLException {
        return physical.unwrap(Connection.class).getThreadId();
    }

    @Override
    public boolean killsBySession() {
        return true;
    }

    @Override
    public void kill(java.sql.Connection side, long sessionId) throws SQLException {
        try (Statement statement = side.createStatement()) {
            statement.execute("KILL QUERY " + sessionId);
        }
    }

    /**
     * The reset takes the character set, session variables, read-only and autocommit back to the
     * server's own.
     */
    @Override
    public void reset(java.sql.Connection physical, boolean readOnly) throws SQLException {
        physical.unwrap(Connection.class).reset();
        try (Statement statement = physical.createStatement()) {
            statement.execute("SET NAMES utf8mb4," + MariaDbSessions.VARIABLES);
        }
        physical.setReadOnly(!readOnly);
        physical.setReadOnly(readOnly);
        physical.setAutoCommit(true);
        physical.setAutoCommit(false);
    }
}
