package org.dbmcp.driver.mysql;

import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.exceptions.MySQLStatementCancelledException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
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

/** MySQL. */
@Part
public class MySqlDriver implements Driver {
    /** Of a column, in the protocol. */
    private static final int SET_FLAG = 0x800;

    private final QuerySettings settings;
    private final MySqlReadings readings;

    @Inject
    public MySqlDriver(QuerySettings settings) {
        this.settings = settings;
        this.readings = new MySqlReadings(settings);
    }

    @Override
    public String type() {
        return "mysql";
    }

    @Override
    public String product() {
        return "MySQL";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("mysql2");
    }

    @Override
    public int defaultPort() {
        return 3306;
    }

    @Override
    public DataSource dataSource(ConnectionSettings connection) {
        return MySqlSessions.of(connection, Deadlines.of(connection, settings));
    }

    @Override
    public Dialect dialect() {
        return Dialect.MYSQL;
    }

    @Override
    public FailureKind classify(SQLException thrown) {
        if (thrown instanceof MySQLStatementCancelledException) {
            return FailureKind.CANCELLED;
        }
        // the driver's own refusal, before anything is sent
        boolean readOnly =
                "S1009".equals(thrown.getSQLState())
                        && thrown.getMessage().startsWith("Connection is read-only");
        return readOnly ? FailureKind.SQL_REFUSED : VendorCodes.classify(thrown);
    }

    @Override
    public Reading reading(ResultSetMetaData columns, int index) throws SQLException {
        if (isSet(columns, index)) {
            return readings.set();
        }
        return readings.of(columns.getColumnTypeName(index), columns.getPrecision(index));
    }

    /** A SET has the name of a text, and a flag. */
    private static boolean isSet(ResultSetMetaData columns, int index) {
        return columns instanceof com.mysql.cj.jdbc.result.ResultSetMetaData known
                && (known.getFields()[index - 1].getFlags() & SET_FLAG) != 0;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        PlainParameters.bind(statement, index, value);
    }

    @Override
    public boolean givesKeys() {
        return true;
    }

    /** This fetch size is Connector/J's word for one row at a time. */
    @Override
    public void prepare(PreparedStatement statement, int maxRows, Duration timeout)
            throws SQLException {
        statement.setFetchSize(Integer.MIN_VALUE);
        statement.setMaxRows(maxRows + 1);
        statement.setQueryTimeout(Deadlines.statementSeconds(timeout));
    }

    @Override
    public long sessionId(Connection physical) throws SQLException {
        return physical.unwrap(JdbcConnection.class).getSession().getThreadId();
    }

    @Override
    public boolean killsBySession() {
        return true;
    }

    @Override
    public void kill(Connection side, long sessionId) throws SQLException {
        try (Statement statement = side.createStatement()) {
            statement.execute("KILL QUERY " + sessionId);
        }
    }

    @Override
    public void reset(Connection physical, boolean readOnly) throws SQLException {
        physical.unwrap(JdbcConnection.class).resetServerState();
        // the reset takes both back in the server, and the driver believes that they still hold
        physical.setReadOnly(!readOnly);
        physical.setReadOnly(readOnly);
        physical.setAutoCommit(true);
        physical.setAutoCommit(false);
    }
}
