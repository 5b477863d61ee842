package org.dbmcp.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.ResultReader;
import org.dbmcp.result.Column;
import org.dbmcp.result.ColumnReader;
import org.dbmcp.result.RowWriter;

/** Hands rows on as they arrive, and looks one row further than it may hand on. */
final class Rows {
    private final Pool pool;
    private final RowWriter writer;
    private final int wanted;
    private final int maxRows;
    private final Runnable onSpare;
    private int count;
    private int most;
    private boolean spare;
    private boolean truncated;

    /**
     * @param wanted rows that somebody waits for
     * @param maxRows rows at most, with those that are kept for later
     * @param onSpare runs once, when the writer has all that it wants
     */
    Rows(Pool pool, RowWriter writer, int wanted, int maxRows, Runnable onSpare) {
        this.pool = pool;
        this.writer = writer;
        this.wanted = wanted;
        this.maxRows = maxRows;
        this.onSpare = onSpare;
    }

    /**
     * @param session the one that the rows come from
     */
    void read(ResultSet rows, Session session) throws SQLException {
        ColumnReader[] readers = begin(rows.getMetaData(), session);
        most = pool.driver().mostRowsOfTrip(rows.getMetaData());
        Fetching fetching = new Fetching(rows, most, wanted);
        Object[] values = new Object[readers.length];
        while (rows.next()) {
            if (count == maxRows) {
                truncated = true;
                return;
            }
            for (int i = 0; i < readers.length; i++) {
                values[i] = readers[i].read(rows, i + 1);
            }
            if (fetching.isDue(count)) {
                fetching.plan(pool.driver().rowsOfTrip(RowSize.of(values)));
            }
            if (!writer.row(values)) {
                truncated = true;
                return;
            }
            count++;
            if (!spare && writer.spare()) {
                spare = true;
                onSpare.run();
            }
        }
    }

    /** What was to come did not. */
    void giveUp() {
        truncated = true;
    }

    private ColumnReader[] begin(ResultSetMetaData data, Session session) throws SQLException {
        ColumnReader[] readers = new ColumnReader[data.getColumnCount()];
        List<Column> columns = new ArrayList<>(readers.length);
        ResultReader reader = pool.reader(writer.whole());
        for (int i = 0; i < readers.length; i++) {
            Reading reading = reader.reading(session.connection(), data, i + 1);
            readers[i] = reading.reader();
            columns.add(pool.driver().column(data, i + 1, reading.encoding()));
        }
        writer.begin(columns);
        return readers;
    }

    /** How many were handed on. */
    int count() {
        return count;
    }

    /** How many of them come in one trip at most; 0 where the driver has no trips. */
    int most() {
        return most;
    }

    /** Whether there are more rows than were handed on. */
    boolean truncated() {
        return truncated;
    }
}
