package org.dbmcp.driver.mariadb;

import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.dbmcp.Part;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Dictionary;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.MySqlFamily;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.ResultReader;
import org.mariadb.jdbc.Connection;
import org.mariadb.jdbc.client.Client;
import org.mariadb.jdbc.message.ClientMessage;
import org.mariadb.jdbc.message.client.QueryPacket;
import org.mariadb.jdbc.message.client.ResetPacket;

/** MariaDB. */
@Part
public class MariaDbDriver extends MySqlFamily {
    private static final Dictionary DICTIONARY = Dictionary.in("mariadb", "mysql");

    /** All of them are held at a time, and each may be as long as a packet of the server's. */
    private static final int FETCH_SIZE = 10;

    private final String variables;

    @Inject
    public MariaDbDriver(QuerySettings settings) {
        super(settings);
        this.variables = MariaDbSessions.variables(settings.lockTimeout());
    }

    @Override
    public boolean abortMayHang() {
        return true;
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
    public Dictionary dictionary() {
        return DICTIONARY;
    }

    @Override
    public Explainer explainer() {
        return new MariaDbExplainer();
    }

    @Override
    protected DataSource dataSource(
            ConnectionSettings connection, Deadlines deadlines, Destinations destinations) {
        return MariaDbSessions.of(connection, deadlines, destinations);
    }

    /** The connector hands the deadline to the server, as part of the statement. */
    @Override
    public ResultReader reader(ValueSettings values) {
        ResultReader usual = super.reader(values);
        return (session, columns, index) -> {
            Reading reading = usual.reading(session, columns, index);
            return columns.getColumnTypeName(index).equals("DATE")
                    ? new Reading(reading.encoding(), new PartialDate(reading.reader()))
                    : reading;
        };
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

    /**
     * The reset takes the character set and the session variables back to the server's own. The
     * driver's own one sets some of them, each in a trip.
     */
    @Override
    public void reset(java.sql.Connection physical, boolean readOnly) throws SQLException {
        Client client = physical.unwrap(Connection.class).getClient();
        String settings =
                "SET NAMES utf8mb4, %s, SESSION tx_read_only = %s, autocommit = 0"
                        .formatted(variables, readOnly ? 1 : 0);
        ClientMessage[] both = {ResetPacket.INSTANCE, new QueryPacket(settings)};
        client.executePipeline(
                both,
                null,
                0,
                0,
                ResultSet.CONCUR_READ_ONLY,
                ResultSet.TYPE_FORWARD_ONLY,
                false,
                true);
        client.reset();
        if (physical.isReadOnly() != readOnly) {
            physical.setReadOnly(readOnly);
        }
    }
}
