package org.dbmcp.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.result.Column;
import org.dbmcp.result.Source;
import org.dbmcp.sql.Dialect;
import org.dbmcp.sql.FunctionRules;
import org.dbmcp.sql.SqlStatement;

/** What one database product does its own way; everything else is plain JDBC. */
public interface Driver {
    /** The name of the product in settings, such as {@code postgresql}. */
    String type();

    /** The product's own name, for people, such as {@code PostgreSQL}. */
    String product();

    /** Other names that settings may use. */
    default Set<String> aliases() {
        return Set.of();
    }

    /** The port when none is given; 0 for an embedded database. */
    int defaultPort();

    /**
     * Whether the database lives in this process: no host, no login, and only an operator may name
     * one.
     */
    default boolean embedded() {
        return false;
    }

    /**
     * Opens sessions, each within the connection timeout, and bounded in every wait for the server.
     *
     * @param settings checked ones; the driver uses setters and typed properties, never a URL made
     *     of them
     * @param destinations where their sockets may go, judged by the address that is dialled
     */
    DataSource dataSource(ConnectionSettings settings, Destinations destinations);

    /** How many statements the connector itself makes of a text, before the server reads it. */
    default int statements(String sql) throws SQLException {
        return 1;
    }

    /** How the product reads the characters of a statement. */
    Dialect dialect();

    /** What a refusal by the database means; the default goes by the class of its SQLSTATE. */
    default FailureKind classify(SQLException thrown) {
        return SqlStates.classify(thrown);
    }

    /**
     * Where in the statement the database points to, counted in characters from 1; 0 is nowhere.
     * Placeholders count as {@code $1}, {@code $2} and so on.
     */
    default int position(SQLException thrown) {
        return 0;
    }

    /**
     * Where in the statement the words of a database point to that counts no characters: counted
     * from 1 here; 0 is nowhere.
     *
     * @param sql as it was given
     */
    default int placeByWords(SQLException thrown, String sql) {
        return 0;
    }

    /** The name that the database does not know; null when that is not what it says. */
    default UnknownName unknownName(SQLException thrown) {
        return switch (String.valueOf(thrown.getSQLState())) {
            case "42S02" -> UnknownName.in(thrown.getMessage(), false);
            case "42S22" -> UnknownName.in(thrown.getMessage(), true);
            default -> null;
        };
    }

    /** The database's own advice; null when it gives none. */
    default String hint(SQLException thrown) {
        return null;
    }

    /** Whether a row was longer than may be taken in at a time; its session is gone then. */
    default boolean isTooLong(SQLException thrown) {
        return false;
    }

    /** Reads results in these forms. */
    ResultReader reader(ValueSettings values);

    /**
     * What a column is called, of what type it is, and where it comes from.
     *
     * @param encoding how its values are written
     */
    default Column column(ResultSetMetaData columns, int index, String encoding)
            throws SQLException {
        return Columns.of(columns, index, encoding, source(columns, index));
    }

    /** The column of a table that this one is, as far as it costs no trip; null for none. */
    default Source source(ResultSetMetaData columns, int index) throws SQLException {
        return Columns.source(
                columns.getSchemaName(index),
                columns.getTableName(index),
                columns.getColumnName(index));
    }

    /** Prepares a question about the catalogue; who asks closes it. */
    default PreparedStatement question(Connection session, String sql) throws SQLException {
        return session.prepareStatement(sql);
    }

    /**
     * Binds one parameter.
     *
     * @param value null, Boolean, Long, BigInteger, BigDecimal, Double, String, byte[], or a List
     *     or Map of these
     */
    void bind(PreparedStatement statement, int index, Object value) throws SQLException;

    /**
     * Whether inserted rows give the keys that the database made up without being asked for rows.
     */
    default boolean givesKeys() {
        return false;
    }

    /** Whether it tells the key of the first row only, however many rows are inserted. */
    default boolean tellsFirstKey() {
        return false;
    }

    /** The keys that the database made up for the rows of this statement. */
    default List<Object> keys(Statement inserted) throws SQLException {
        return List.of();
    }

    /**
     * Makes rows arrive as they are read.
     *
     * @param maxRows rows that are wanted; one more is asked for, to know whether there are more
     * @param timeout the deadline, which is kept without the driver; the database may be told,
     *     where that costs no trip, and where no clock that can be set here makes it early
     */
    void prepare(PreparedStatement statement, int maxRows, Duration timeout) throws SQLException;

    /**
     * Whether sessions that are open are left without a database when theirs is dropped, and stay
     * so when it is created again.
     */
    default boolean losesDatabase() {
        return false;
    }

    /** How a statement begins that makes an index of a table while others write to it. */
    default String createIndexOnline() {
        return "CREATE INDEX";
    }

    /** Whether the product takes a statement only outside of a transaction, as far as it looks. */
    default boolean runsAlone(SqlStatement statement) {
        return false;
    }

    /**
     * Whether a statement that changes something may end its transaction by itself.
     *
     * @param verb what it is, in lower case
     */
    default boolean commitsItself(String verb) {
        return verb.equals("call") || verb.equals("do");
    }

    /** A number that {@link #kill} needs to name this session; 0 where cancelling needs none. */
    default long sessionId(Connection physical) throws SQLException {
        return 0;
    }

    /**
     * What only sessions of this one's server have in common, by whichever address they came; null
     * when it is not known. It may take a trip.
     */
    default String server(Connection physical) throws SQLException {
        return product();
    }

    /**
     * Whether the driver's way of cutting a line asks the server first, which may hang. Then only
     * an interrupt takes a thread off that line, and only a virtual one.
     */
    default boolean abortMayHang() {
        return false;
    }

    /**
     * Whether stopping a statement needs a second session and {@link #kill}, because the driver's
     * own cancel does not reach a statement whose rows are being read.
     */
    default boolean killsBySession() {
        return false;
    }

    /** Stops the running statement of the session of that number; the session itself lives on. */
    default void kill(Connection side, long sessionId) throws SQLException {}

    /**
     * Stops the statement of somebody else's session; the session itself lives on.
     *
     * @param session from which that is done, with the rights of its login
     * @param id the number of the other session, as its catalogue tells it
     * @param ours whether a session of this server has that number, here or on another database
     * @return whether it ran a statement, as far as is known
     * @throws org.dbmcp.failure.Failure when there is no such session, or it must not be stopped
     */
    default boolean stop(Connection session, long id, LongPredicate ours) throws SQLException {
        throw new Failure(
                FailureKind.NOT_SUPPORTED, product() + " has no sessions here but this server's");
    }

    /** The functions that statements must not call, as far as the product's own are known. */
    default FunctionRules functions() {
        return FunctionRules.NONE;
    }

    /**
     * The functions that statements must not call where nothing but reading is allowed, beside
     * {@link #functions}, as the database's catalogue has them now.
     */
    default FunctionRules catalogue(Connection connection) throws SQLException {
        return FunctionRules.NONE;
    }

    /** A name as statements write it, whatever is in it. */
    default String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** How its catalogue is asked what is in a database. */
    default Dictionary dictionary() {
        return Dictionary.NONE;
    }

    /**
     * Kinds of objects that the product does not have, or does not tell from others, in the words
     * of catalogues, such as {@code materialized-view}.
     */
    default Set<String> lacks() {
        return Set.of();
    }

    /** How it is asked for plans, and how they are read; null when nobody knows. */
    default Explainer explainer() {
        return null;
    }

    /**
     * How it tries indexes without making them.
     *
     * @param place where {@link Facet#INDEX_TRIAL} found that
     * @return null when nobody knows
     */
    default IndexTrial indexTrial(String place) {
        return null;
    }

    /**
     * A write that does nothing, which the database must refuse to a session that may only read;
     * null where it has no such sessions, and logins for readers instead.
     */
    default String canary() {
        return null;
    }

    /** What the login of this session may do beyond reading and writing rows. */
    default Login login(Connection connection, ConnectionSettings settings) throws SQLException {
        return Login.PLAIN;
    }

    /** Whether a read-only transaction gives the plan of a change. */
    default boolean plansChangesReadOnly() {
        return true;
    }

    /**
     * The views that this login may use, by names in lower case: functions behind them run while a
     * plan is made. Asked only where {@link #plansChangesReadOnly} is false.
     */
    default Set<String> views(Connection connection) throws SQLException {
        return Set.of();
    }

    /**
     * How many rows may come in one trip without it growing too long, as far as their columns tell;
     * 0 where rows do not come in trips.
     */
    default int mostRowsOfTrip(ResultSetMetaData columns) throws SQLException {
        return 0;
    }

    /** How many rows of this size may come in one trip; at least one. */
    default int rowsOfTrip(long rowBytes) {
        return Integer.MAX_VALUE;
    }

    /** Asks the database to end what a session runs, be it the reading of further rows. */
    default void cancel(Connection physical, Statement statement) throws SQLException {
        statement.cancel();
    }

    /** Ends what the product's own code left running in this process; no session is open then. */
    default void shutdown() {}

    /** Whether {@link #prepareWithReset} can do what it says. */
    default boolean resetsBehind() {
        return false;
    }

    /**
     * Prepares a statement of few rows with what {@link #reset} does behind it, in the same trip.
     * The rows are at hand as a whole, and can be gone through in each direction.
     *
     * @param rows that come at most
     * @return null when this statement and a reset cannot travel together
     */
    default PreparedStatement prepareWithReset(Connection physical, String sql, int rows)
            throws SQLException {
        return null;
    }

    /**
     * Ends a reset that travelled behind a statement.
     *
     * @param readOnly as for {@link #reset}
     * @return false when something ran behind it, and the session has to be made as new once more
     */
    default boolean endReset(Connection physical, boolean readOnly) throws SQLException {
        return false;
    }

    /**
     * Makes a session as new: its transaction is rolled back, and nothing that a statement left
     * behind (settings, temporary tables, locks) may be seen by the next call. Costs as few trips
     * as the product allows, for it is paid on every call.
     *
     * @param physical the driver's own connection
     * @param readOnly what to set again, since a reset drops it
     */
    void reset(Connection physical, boolean readOnly) throws SQLException;
}
