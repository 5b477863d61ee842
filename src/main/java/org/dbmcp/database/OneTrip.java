package org.dbmcp.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dbmcp.driver.Driver;
import org.dbmcp.sql.Bound;

/**
 * A statement that may only read and gives few rows, with the reset of its session behind it in the
 * same trip. When it gives more after all, nothing of that counts and it is to run once more, in as
 * many trips as it takes: the transaction in which it went on is over.
 *
 * @param most rows that may come
 */
record OneTrip(Pool pool, Results results, Bound bound, Running running, int most) {
    /** What may come before the columns are known. */
    private static final int UNSEEN = 50;

    /**
     * How many rows of a statement may come in one trip. None beyond the wanted ones, for a row
     * that nobody waits for may take long, or fail.
     *
     * @return 0 when it may give more
     */
    static int most(Pool pool, Query query, int limit) {
        int wanted = query.maxRows() + 1;
        if (limit >= 0 && limit < Math.min(UNSEEN, wanted)) {
            return limit + 1;
        }
        return pool.fewRows().most(query.sql(), wanted);
    }

    /** What it did; null when it has to run in another way. */
    Outcome run(Session session) throws SQLException {
        try (PreparedStatement prepared = prepare(session)) {
            return prepared == null ? null : run(prepared, session);
        } catch (SQLException e) {
            pool.fewRows().forget(results.query().sql());
            throw e;
        }
    }

    private PreparedStatement prepare(Session session) throws SQLException {
        Driver driver = pool.driver();
        PreparedStatement prepared =
                driver.prepareWithReset(session.connection(), bound.sql(), most);
        if (prepared == null) {
            return null;
        }
        try {
            for (int i = 0; i < bound.values().size(); i++) {
                driver.bind(prepared, i + 1, bound.values().get(i));
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    private Outcome run(PreparedStatement prepared, Session session) throws SQLException {
        running.sends(prepared);
        long start = System.nanoTime();
        boolean hasRows = prepared.execute();
        if (hasRows && !isWhole(prepared.getResultSet())) {
            pool.fewRows().forget(results.query().sql());
            return null;
        }
        Outcome outcome = results.taken(prepared, hasRows, session, start);
        running.settle();
        session.wasReset();
        return outcome;
    }

    private boolean isWhole(ResultSet rows) throws SQLException {
        boolean whole = !rows.last() || rows.getRow() < most;
        rows.beforeFirst();
        return whole;
    }
}
