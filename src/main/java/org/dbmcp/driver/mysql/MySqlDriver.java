package org.dbmcp.driver.mysql;

import com.mysql.cj.NativeSession;
import com.mysql.cj.jdbc.AbandonedConnectionCleanupThread;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.ServerPreparedStatement;
import com.mysql.cj.jdbc.exceptions.MySQLStatementCancelledException;
import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dbmcp.Part;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Dictionary;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.MySqlFamily;
import org.dbmcp.failure.FailureKind;

/** MySQL. */
@Part
public class MySqlDriver extends MySqlFamily {
    private static final Dictionary DICTIONARY = Dictionary.in("mysql");

    /** The connector takes no higher number. */
    private static final int MOST_ROWS = 50_000_000;

    /** Of a column, in the protocol. */
    private static final int SET_FLAG = 0x800;

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?Z");

    private final int maxFetchBytes;
    private final String variables;

    @Inject
    public MySqlDriver(QuerySettings settings) {
        super(settings);
        this.maxFetchBytes = settings.maxFetchBytes();
        this.variables =
                MySqlSessions.variables(settings.lockTimeout(), Deadlines.silence(settings));
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
    public Dictionary dictionary() {
        return DICTIONARY;
    }

    @Override
    public Set<String> lacks() {
        return Set.of("materialized-view", "type", "sequence");
    }

    @Override
    public Explainer explainer() {
        return new MySqlExplainer();
    }

    @Override
    public Set<String> aliases() {
        return Set.of("mysql2");
    }

    @Override
    protected DataSource dataSource(
            ConnectionSettings connection, Deadlines deadlines, Destinations destinations) {
        return MySqlSessions.of(connection, deadlines, destinations, maxFetchBytes);
    }

    /** An instant in the form in which results show it, for a place that takes no zone. */
    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof String text
                && INSTANT.matcher(text).matches()
                && isTime(statement, index)) {
            super.bind(statement, index, text.substring(0, text.length() - 1));
        } else {
            super.bind(statement, index, value);
        }
    }

    /** As the server found when the statement was prepared; a trip for it is not worth it. */
    private static boolean isTime(PreparedStatement statement, int index) throws SQLException {
        return statement instanceof ServerPreparedStatement
                && statement.getParameterMetaData().getParameterType(index) == Types.TIMESTAMP;
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
        return readOnly ? FailureKind.SQL_REFUSED : super.classify(thrown);
    }

    @Override
    public boolean isTooLong(SQLException thrown) {
        return thrown instanceof PacketTooBigException;
    }

    @Override
    protected String typeName(ResultSetMetaData columns, int index) throws SQLException {
        return isSet(columns, index) ? "SET" : super.typeName(columns, index);
    }

    /** A SET has the name of a text, and a flag. */
    private static boolean isSet(ResultSetMetaData columns, int index) {
        return columns instanceof com.mysql.cj.jdbc.result.ResultSetMetaData known
                && (known.getFields()[index - 1].getFlags() & SET_FLAG) != 0;
    }

    /**
     * This fetch size is Connector/J's word for one row at a time. Its timeout goes by the clock of
     * this machine; the session has one that does not.
     */
    @Override
    public void prepare(PreparedStatement statement, int maxRows, Duration timeout)
            throws SQLException {
        statement.setFetchSize(Integer.MIN_VALUE);
        // 0 is any number; whoever takes the rows counts them as well
        statement.setMaxRows(maxRows < MOST_ROWS ? maxRows + 1 : 0);
    }

    /**
     * With its values in it: the server would read a regular expression that it is given beside the
     * statement anew for every row, and be asked twice.
     */
    @Override
    public PreparedStatement question(Connection session, String sql) throws SQLException {
        return session.unwrap(JdbcConnection.class).clientPrepareStatement(sql);
    }

    @Override
    public long sessionId(Connection physical) throws SQLException {
        return physical.unwrap(JdbcConnection.class).getSession().getThreadId();
    }

    /** Its thread would keep the application in memory when that is taken out of the server. */
    @Override
    public void shutdown() {
        AbandonedConnectionCleanupThread.uncheckedShutdown();
    }

    /**
     * The connector knows the limit of rows that it set last, and sets another in a trip of its
     * own. Most calls want what the last one wanted, so that it is set here, with all else.
     */
    @Override
    public void reset(Connection physical, boolean readOnly) throws SQLException {
        JdbcConnection connection = physical.unwrap(JdbcConnection.class);
        NativeSession session = (NativeSession) connection.getSession();
        int rows = session.getSessionMaxRows();
        MySqlReset.run(
                session,
                "SET NAMES utf8mb4, character_set_results = NULL, %s, sql_select_limit = %s, SESSION transaction_read_only = %s, autocommit = 0"
                        .formatted(variables, rows > 0 ? rows : "DEFAULT", readOnly ? 1 : 0));
        if (connection.isReadOnly(false) != readOnly) {
            connection.setReadOnly(readOnly);
        }
    }
}
