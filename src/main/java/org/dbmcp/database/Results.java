package org.dbmcp.database;

import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dbmcp.access.Effect;
import org.dbmcp.driver.Driver;
import org.dbmcp.result.RowWriter;
import org.dbmcp.sql.SqlStatement;

/** Runs a prepared statement and takes what it gives: rows, counts, keys, warnings. */
record Results(Pool pool, Query query, SqlStatement statement, RowWriter writer, Spare spare) {
    private static final int MOST_WARNINGS = 20;

    private static final Set<String> CHANGED_INSTEAD = Set.of("duplicate");

    private static final String FIRST_KEY =
            "generatedKeys has the first key only, for the server tells no other: select the others"
                    + " by what else the rows hold";

    private static final String FIRST_KEYS =
            "generatedKeys has no more keys than maxRows: raise it, or select the others by what"
                    + " else the rows hold";

    /** What gives one row for each that it changes, where it gives rows. */
    private static final String CHANGES = "insert|update|delete|replace|merge";

    /** Beyond it a JSON reader may round. */
    private static final BigInteger MOST_EXACT = BigInteger.ONE.shiftLeft(53);

    /** Whether the database may make up keys for this statement's rows, and tell them. */
    static boolean hasKeys(Driver driver, SqlStatement statement) {
        return driver.givesKeys() && statement.verb().matches("insert|replace");
    }

    Outcome of(PreparedStatement prepared, Session session) throws SQLException {
        long start = System.nanoTime();
        return taken(prepared, prepared.execute(), session, start);
    }

    /**
     * What a statement gave that was executed.
     *
     * @param hasRows what executing it gave
     * @param start when it was, by {@link System#nanoTime}
     */
    Outcome taken(PreparedStatement prepared, boolean hasRows, Session session, long start)
            throws SQLException {
        if (hasRows) {
            Rows rows = rows(prepared, session);
            List<String> warnings = rows.truncated() ? List.of() : warnings(prepared);
            return outcome(
                    rows.count(), returned(rows), List.of(), rows.truncated(), warnings, start);
        }
        long affected = affected(prepared);
        List<Object> keys = keys(prepared);
        List<String> warnings = warnings(prepared);
        if (!keys.isEmpty() && keys.size() < affected && insertsEach()) {
            warnings.add(pool.driver().tellsFirstKey() ? FIRST_KEY : FIRST_KEYS);
        }
        return outcome(0, affected, keys, false, warnings, start);
    }

    private Outcome outcome(
            int rows,
            long affected,
            List<Object> keys,
            boolean truncated,
            List<String> warnings,
            long start) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(
                statement.verb(),
                statement.effect(),
                rows,
                affected,
                keys,
                truncated,
                warnings,
                elapsed);
    }

    private Rows rows(PreparedStatement prepared, Session session) throws SQLException {
        Rows rows = new Rows(pool, writer, query.maxRows() + 1, spare.maxRows(), spare::begin);
        boolean killed = false;
        try (ResultSet result = prepared.getResultSet()) {
            rows.read(result, session);
            if (rows.truncated() && statement.effect() != Effect.READS) {
                drain(result);
            } else if (rows.truncated() && pool.driver().killsBySession()) {
                // Closing would read all that is left, however much that is.
                killed = true;
                session.stop(prepared);
            }
            if (!rows.truncated()) {
                pool.fewRows().note(query.sql(), rows.count(), rows.most());
            }
        } catch (SQLException | RuntimeException e) {
            // A killed statement says so when it is closed.
            if (!killed && !isForgiven(rows, session)) {
                throw e;
            }
        }
        if (statement.effect() != Effect.READS) {
            further(prepared, session);
        }
        return rows;
    }

    /** What breaks behind the rows that were wanted takes none of them away. */
    private boolean isForgiven(Rows rows, Session session) {
        if (!spare.hasBegun()) {
            return false;
        }
        session.doubt();
        rows.giveUp();
        return true;
    }

    /** A killed change would be undone, and reported as done; so it is read to its end instead. */
    private static void drain(ResultSet result) throws SQLException {
        boolean more = true;
        while (more) {
            more = result.next();
        }
    }

    /** A procedure may fail behind its first result, and then nothing of it may be kept. */
    private void further(Statement prepared, Session session) throws SQLException {
        boolean more = true;
        while (more) {
            boolean rows = prepared.getMoreResults();
            if (rows) {
                further(prepared.getResultSet(), session);
            }
            more = rows || prepared.getUpdateCount() >= 0;
        }
    }

    private void further(ResultSet result, Session session) throws SQLException {
        RowWriter next = writer.further();
        if (next != null) {
            new Rows(pool, next, Integer.MAX_VALUE, Integer.MAX_VALUE, () -> {})
                    .read(result, session);
        }
        drain(result);
    }

    /** A change that gives its rows gives each that it changed; -1 when some were not read. */
    private long returned(Rows rows) {
        return statement.verb().matches(CHANGES) && !rows.truncated() ? rows.count() : -1;
    }

    private static long affected(Statement prepared) throws SQLException {
        try {
            return prepared.getLargeUpdateCount();
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException e) {
            return prepared.getUpdateCount();
        }
    }

    private List<Object> keys(Statement prepared) throws SQLException {
        if (!hasKeys(pool.driver(), statement)) {
            return List.of();
        }
        return pool.driver().keys(prepared).stream()
                .limit(query.maxRows())
                .map(Results::exact)
                .toList();
    }

    /** Where a row may be replaced or changed instead, it is counted twice. */
    private boolean insertsEach() {
        return statement.verb().equals("insert") && statement.nameAmong(CHANGED_INSTEAD) == null;
    }

    private static Object exact(Object key) {
        boolean whole = key instanceof Long || key instanceof BigInteger;
        return whole && new BigInteger(key.toString()).abs().compareTo(MOST_EXACT) > 0
                ? key.toString()
                : key;
    }

    private List<String> warnings(Statement prepared) throws SQLException {
        List<String> warnings = new ArrayList<>();
        SQLException warning = prepared.getWarnings();
        while (warning != null && warnings.size() < MOST_WARNINGS) {
            warnings.add(pool.wording().text(warning));
            warning = warning.getNextException();
        }
        return warnings;
    }
}
