package org.dbmcp.driver.postgresql;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dbmcp.Part;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.Columns;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Dictionary;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.IndexTrial;
import org.dbmcp.driver.Login;
import org.dbmcp.driver.ResultReader;
import org.dbmcp.driver.UnknownName;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.result.Source;
import org.dbmcp.sql.Dialect;
import org.dbmcp.sql.FunctionRules;
import org.dbmcp.sql.SqlStatement;
import org.postgresql.PGConnection;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL. */
@Part
public class PostgreSqlDriver implements Driver {
    private static final Pattern ALONE = Pattern.compile("(?i)\\b(?:concurrently|database)\\b");

    private static final Dictionary DICTIONARY = Dictionary.in("postgresql");

    /** The codes where PostgreSQL's meaning is finer than its class. */
    private static final Map<String, FailureKind> KINDS =
            Map.of(
                    "55P03", FailureKind.CONFLICT,
                    "57014", FailureKind.TIMED_OUT,
                    "3D000", FailureKind.INVALID_ARGUMENT,
                    "42501", FailureKind.ACCESS_DENIED,
                    "57P01", FailureKind.DATABASE_UNREACHABLE,
                    "57P02", FailureKind.DATABASE_UNREACHABLE,
                    "57P03", FailureKind.DATABASE_UNREACHABLE,
                    "25P03", FailureKind.TIMED_OUT);

    private static final String TOO_LONG = "Result set exceeded maxResultBuffer limit";

    private final QuerySettings settings;

    @Inject
    public PostgreSqlDriver(QuerySettings settings) {
        this.settings = settings;
    }

    @Override
    public String type() {
        return "postgresql";
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public Dictionary dictionary() {
        return DICTIONARY;
    }

    @Override
    public Explainer explainer() {
        return new PostgreSqlExplainer();
    }

    @Override
    public IndexTrial indexTrial(String place) {
        return new HypoPg(quoted(place));
    }

    @Override
    public Set<String> aliases() {
        return Set.of("postgres", "pg");
    }

    @Override
    public int defaultPort() {
        return 5432;
    }

    @Override
    public DataSource dataSource(ConnectionSettings connection, Destinations destinations) {
        Deadlines deadlines = Deadlines.of(connection, settings);
        return PostgreSqlSessions.of(connection, deadlines, destinations, settings.maxFetchBytes());
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public FunctionRules functions() {
        return PostgreSqlFunctions.known();
    }

    @Override
    public FunctionRules catalogue(Connection connection) throws SQLException {
        return PostgreSqlFunctions.catalogue(connection);
    }

    @Override
    public String canary() {
        return "DROP TABLE IF EXISTS pg_temp.dbmcp_canary";
    }

    @Override
    public Login login(Connection connection, ConnectionSettings connected) throws SQLException {
        return PostgreSqlLogin.of(connection, connected.access());
    }

    @Override
    public FailureKind classify(SQLException thrown) {
        FailureKind known = thrown.getSQLState() == null ? null : KINDS.get(thrown.getSQLState());
        return known != null ? known : Driver.super.classify(thrown);
    }

    /** The driver says it by its message alone: the state is that of a broken line. */
    @Override
    public boolean isTooLong(SQLException thrown) {
        String message = thrown.getMessage();
        return message != null && message.contains(TOO_LONG);
    }

    @Override
    public int statements(String sql) throws SQLException {
        return PostgreSqlSessions.statements(sql);
    }

    @Override
    public int position(SQLException thrown) {
        ServerErrorMessage message = message(thrown);
        return message == null ? 0 : message.getPosition();
    }

    @Override
    public UnknownName unknownName(SQLException thrown) {
        return switch (String.valueOf(thrown.getSQLState())) {
            case "42P01" -> UnknownName.in(thrown.getMessage(), false);
            case "42703" -> UnknownName.in(thrown.getMessage(), true);
            default -> null;
        };
    }

    @Override
    public String hint(SQLException thrown) {
        ServerErrorMessage message = message(thrown);
        return message == null ? null : message.getHint();
    }

    @Override
    public ResultReader reader(ValueSettings values) {
        return new PostgreSqlReadings(settings, values);
    }

    /** The connector asks the catalogue once for a table, as it does for what may be NULL. */
    @Override
    public Source source(ResultSetMetaData columns, int index) throws SQLException {
        PGResultSetMetaData known = (PGResultSetMetaData) columns;
        return Columns.source(
                known.getBaseSchemaName(index),
                known.getBaseTableName(index),
                known.getBaseColumnName(index));
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        PostgreSqlParameters.bind(statement, index, value);
    }

    /**
     * Rows flow only with a fetch size and without autocommit. No timeout beside ours: pgjdbc's
     * goes by the clock of this machine, and the server's by its own, as each look for a line that
     * was cut shows. That look is what ends a statement without us.
     */
    @Override
    public void prepare(PreparedStatement statement, int maxRows, Duration timeout)
            throws SQLException {
        statement.setFetchSize(Math.min(PostgreSqlFetching.ANY_ROWS, maxRows + 1));
        statement.setMaxRows(maxRows + 1);
    }

    @Override
    public int rowsOfTrip(long rowBytes) {
        return PostgreSqlFetching.rows(rowBytes, settings.maxFetchBytes());
    }

    /** pgjdbc cancels a statement only until its first rows are there. */
    @Override
    public void cancel(Connection physical, Statement statement) throws SQLException {
        physical.unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    public int mostRowsOfTrip(ResultSetMetaData columns) throws SQLException {
        return PostgreSqlFetching.mostRows(columns, settings.maxFetchBytes());
    }

    /** Cancelling needs none; whoever stops sessions of others must know ours. */
    @Override
    public long sessionId(Connection physical) throws SQLException {
        return physical.unwrap(PGConnection.class).getBackendPID();
    }

    @Override
    public boolean stop(Connection session, long id, LongPredicate ours) throws SQLException {
        return PostgreSqlOthers.stop(session, id, ours);
    }

    /** All in one trip. */
    @Override
    public void reset(Connection physical, boolean readOnly) throws SQLException {
        PostgreSqlSessions.reset(physical);
        prepare(physical, readOnly);
    }

    private static void prepare(Connection physical, boolean readOnly) throws SQLException {
        physical.setReadOnly(readOnly);
        physical.setAutoCommit(false);
    }

    @Override
    public boolean resetsBehind() {
        return true;
    }

    @Override
    public PreparedStatement prepareWithReset(Connection physical, String sql, int rows)
            throws SQLException {
        return PostgreSqlSessions.withReset(physical, sql, rows);
    }

    /** What ran behind it, such as a question for a table's columns, began a transaction. */
    @Override
    public boolean endReset(Connection physical, boolean readOnly) throws SQLException {
        boolean idle =
                physical.unwrap(BaseConnection.class).getTransactionState()
                        == TransactionState.IDLE;
        if (idle) {
            prepare(physical, readOnly);
        }
        return idle;
    }

    /** Without the word, all that write to the table wait for the end. */
    @Override
    public String createIndexOnline() {
        return "CREATE INDEX CONCURRENTLY";
    }

    /** By itself it is kept or not as a whole as well, so that one more does no harm. */
    @Override
    public boolean runsAlone(SqlStatement statement) {
        return switch (statement.verb()) {
            case "vacuum", "cluster", "reindex" -> true;
            case "create", "drop", "alter" -> ALONE.matcher(statement.sql()).find();
            default -> false;
        };
    }

    private static ServerErrorMessage message(SQLException thrown) {
        return thrown instanceof PSQLException known ? known.getServerErrorMessage() : null;
    }
}
