package org.dbmcp.driver;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.result.Source;
import org.dbmcp.sql.Dialect;
import org.dbmcp.sql.FunctionRules;

/** What MySQL and MariaDB have in common, each through a connector of its own. */
public abstract class MySqlFamily implements Driver {
    private static final FunctionRules FUNCTIONS = MySqlFunctions.rules();

    /** Of a DECIMAL. */
    private static final int MOST_DIGITS = 65;

    private static final Set<String> ROLLED_BACK =
            Set.of("insert", "update", "delete", "replace", "select", "table", "values");

    private final QuerySettings settings;

    /** For a driver of the family. */
    protected MySqlFamily(QuerySettings settings) {
        this.settings = settings;
    }

    /** Opens sessions within these deadlines. */
    protected abstract DataSource dataSource(
            ConnectionSettings connection, Deadlines deadlines, Destinations destinations);

    @Override
    public DataSource dataSource(ConnectionSettings connection, Destinations destinations) {
        return dataSource(connection, Deadlines.of(connection, settings), destinations);
    }

    @Override
    public int defaultPort() {
        return 3306;
    }

    @Override
    public Dialect dialect() {
        return Dialect.MYSQL;
    }

    @Override
    public Set<String> lacks() {
        return Set.of("materialized-view", "type");
    }

    @Override
    public String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public FunctionRules functions() {
        return FUNCTIONS;
    }

    @Override
    public int placeByWords(SQLException thrown, String sql) {
        return thrown.getErrorCode() == SyntaxError.CODE
                ? SyntaxError.position(thrown.getMessage(), sql)
                : 0;
    }

    @Override
    public FailureKind classify(SQLException thrown) {
        return VendorCodes.classify(thrown);
    }

    @Override
    public ResultReader reader(ValueSettings values) {
        MySqlReadings readings = new MySqlReadings(settings, values);
        return (session, columns, index) ->
                readings.of(typeName(columns, index), columns.getPrecision(index));
    }

    /** The name of a column's type as the server has it, such as {@code BIGINT UNSIGNED}. */
    protected String typeName(ResultSetMetaData columns, int index) throws SQLException {
        return columns.getColumnTypeName(index);
    }

    /** What JDBC calls a catalogue is a database here, and a schema elsewhere. */
    @Override
    public Source source(ResultSetMetaData columns, int index) throws SQLException {
        return Columns.source(
                columns.getCatalogName(index),
                columns.getTableName(index),
                columns.getColumnName(index));
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof BigDecimal number && isNoDecimal(number)) {
            statement.setDouble(index, number.doubleValue());
        } else {
            PlainParameters.bind(statement, index, value);
        }
    }

    /** A DECIMAL of the server would be cut to its most digits, and say nothing. */
    private static boolean isNoDecimal(BigDecimal number) {
        return number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS;
    }

    @Override
    public boolean givesKeys() {
        return true;
    }

    @Override
    public boolean tellsFirstKey() {
        return true;
    }

    /** The first one: the server tells no other, and what a connector makes of it is a guess. */
    @Override
    public List<Object> keys(Statement inserted) throws SQLException {
        try (ResultSet keys = inserted.getGeneratedKeys()) {
            return keys.next() ? List.of(unsigned(keys.getObject(1))) : List.of();
        }
    }

    /** No key that the server makes up is negative; MariaDB's connector takes large ones for it. */
    private static Object unsigned(Object key) {
        return key instanceof Number number && number.toString().startsWith("-")
                ? new BigInteger(Long.toUnsignedString(number.longValue()))
                : key;
    }

    /** Connectors refuse other writes themselves, and the server shall. */
    @Override
    public String canary() {
        return "EXPLAIN DELETE FROM dbmcp_canary";
    }

    @Override
    public Login login(Connection connection, ConnectionSettings connected) throws SQLException {
        return MySqlLogin.of(connection, connected.database(), connected.access());
    }

    @Override
    public boolean plansChangesReadOnly() {
        return false;
    }

    @Override
    public Set<String> views(Connection connection) throws SQLException {
        return MySqlViews.names(connection);
    }

    /** All but changes of rows do, as far as tables are transactional. */
    @Override
    public boolean commitsItself(String verb) {
        return !ROLLED_BACK.contains(verb);
    }

    @Override
    public boolean losesDatabase() {
        return true;
    }

    @Override
    public boolean killsBySession() {
        return true;
    }

    @Override
    public boolean stop(Connection session, long id, LongPredicate ours) throws SQLException {
        boolean runs = MySqlOthers.judge(session, id, ours);
        if (runs) {
            kill(session, id);
        }
        return runs;
    }

    @Override
    public String server(Connection physical) throws SQLException {
        String question = "SELECT CONCAT_WS(' ', @@hostname, @@port, @@server_id, @@datadir)";
        try (Statement statement = physical.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    @Override
    public void kill(Connection side, long sessionId) throws SQLException {
        try (Statement statement = side.createStatement()) {
            statement.execute("KILL QUERY " + sessionId);
        }
    }
}
