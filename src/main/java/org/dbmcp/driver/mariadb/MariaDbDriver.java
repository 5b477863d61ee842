package org.dbmcp.driver.mariadb;

import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.dbmcp.Part;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.MySqlFamily;
import org.mariadb.jdbc.Connection;

/** MariaDB. */
@Part
public class MariaDbDriver extends MySqlFamily {
    /** All of them are held at a time, and each may be as long as a packet of the server's. */
    private static final int FETCH_SIZE = 10;

    @Inject
    public MariaDbDriver(QuerySettings settings) {
        super(settings);
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
    protected DataSource dataSource(
            ConnectionSettings connection, Deadlines deadlines, Destinations destinations) {
        return MariaDbSessions.of(connection, deadlines, destinations);
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

    /** The reset takes the character set and the session variables back to the server's own. */
    @Override
    public void reset(java.sql.Connection physical, boolean readOnly) throws SQLException {
        physical.unwrap(Connection.class).reset();
        try (Statement statement = physical.createStatement()) {
            statement.execute(
                    "SET NAMES utf8mb4, %s, SESSION tx_read_only = %d, autocommit = 0"
                            .formatted(MariaDbSessions.VARIABLES, readOnly ? 1 : 0));
        }
        physical.setReadOnly(readOnly);
    }
}
