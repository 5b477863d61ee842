package org.dbmcp.driver.embedded;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dbmcp.Part;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.Deadlines;
import org.dbmcp.driver.Dictionary;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.PlainParameters;
import org.dbmcp.driver.ResultReader;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.sql.Dialect;
import org.dbmcp.sql.FunctionRules;

/** H2 in memory; its databases live as long as this process. */
@Part
public class EmbeddedDriver implements Driver {
    private static final Map<String, FailureKind> KINDS =
            Map.of(
                    "50200", FailureKind.CONFLICT,
                    "57014", FailureKind.TIMED_OUT,
                    "90040", FailureKind.ACCESS_DENIED,
                    "90096", FailureKind.ACCESS_DENIED,
                    "90097", FailureKind.SQL_REFUSED);

    private static final Dictionary DICTIONARY = Dictionary.in("embedded");

    private static final Pattern MARKED =
            Pattern.compile("(?s)^Syntax error in SQL statement \"(.*?)\\[\\*]");

    private static final Pattern CODE = Pattern.compile("\\\\(?:\\\\|[0-9a-f]{4})");

    private final QuerySettings settings;

    @Inject
    public EmbeddedDriver(QuerySettings settings) {
        this.settings = settings;
    }

    @Override
    public String type() {
        return "h2";
    }

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public int defaultPort() {
        return 0;
    }

    @Override
    public boolean embedded() {
        return true;
    }

    @Override
    public DataSource dataSource(ConnectionSettings connection, Destinations destinations) {
        return MemoryDatabase.named(connection.database()).sessions(connection.access());
    }

    @Override
    public Dialect dialect() {
        return Dialect.H2;
    }

    @Override
    public Dictionary dictionary() {
        return DICTIONARY;
    }

    /** It lists materialized views as views. */
    @Override
    public Set<String> lacks() {
        return Set.of("materialized-view");
    }

    @Override
    public Explainer explainer() {
        return new EmbeddedExplainer();
    }

    @Override
    public FunctionRules functions() {
        return EmbeddedFunctions.RULES;
    }

    @Override
    public FailureKind classify(SQLException thrown) {
        FailureKind known = thrown.getSQLState() == null ? null : KINDS.get(thrown.getSQLState());
        return known != null ? known : Driver.super.classify(thrown);
    }

    /**
     * The database repeats the statement, with a mark in it, and with codes for what is no letter.
     */
    @Override
    public int placeByWords(SQLException thrown, String sql) {
        Matcher marked = MARKED.matcher(String.valueOf(thrown.getMessage()));
        if (!marked.find()) {
            return 0;
        }
        String before = marked.group(1).replace("\"\"", "\"");
        // with placeholders of another kind it is another text, and its length says nothing
        return sql.contains("$") || sql.contains(":")
                ? 0
                : CODE.matcher(before).replaceAll(".").length() + 1;
    }

    @Override
    public ResultReader reader(ValueSettings values) {
        return new EmbeddedReadings(settings, values);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof List<?> list) {
            statement.setObject(index, list.toArray());
        } else {
            PlainParameters.bind(statement, index, value);
        }
    }

    @Override
    public boolean givesKeys() {
        return true;
    }

    /** H2 gives every column that has a default; a key is what an identity column made up. */
    @Override
    public List<Object> keys(Statement inserted) throws SQLException {
        try (ResultSet rows = inserted.getGeneratedKeys()) {
            int column = identity(rows.getMetaData());
            List<Object> keys = new ArrayList<>();
            while (column > 0 && rows.next()) {
                keys.add(rows.getObject(column));
            }
            return keys;
        }
    }

    private static int identity(ResultSetMetaData columns) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.isAutoIncrement(i)) {
                return i;
            }
        }
        return 0;
    }

    /** H2 keeps the deadline by a clock that nobody sets. */
    @Override
    public void prepare(PreparedStatement statement, int maxRows, Duration timeout)
            throws SQLException {
        statement.setMaxRows(maxRows + 1);
        statement.setQueryTimeout(Deadlines.statementSeconds(timeout));
    }

    /**
     * H2 has no reset. A session in which something is left (variables, temporary tables) is given
     * up.
     */
    @Override
    public void reset(Connection physical, boolean readOnly) throws SQLException {
        try (Statement statement = physical.createStatement();
                ResultSet state =
                        statement.executeQuery(
                                """
                                SELECT STATE_KEY FROM INFORMATION_SCHEMA.SESSION_STATE
                                WHERE STATE_KEY LIKE '@%' OR STATE_KEY LIKE 'TABLE %'
                                OR (STATE_KEY LIKE 'SCHEMA%'
                                    AND STATE_COMMAND <> 'SET SCHEMA "PUBLIC"')
                                """)) {
            if (state.next()) {
                throw new SQLException("The session holds state: " + state.getString(1));
            }
        }
        physical.rollback();
        physical.setReadOnly(readOnly);
        physical.setAutoCommit(false);
    }
}
