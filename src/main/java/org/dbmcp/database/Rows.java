package org.dbmcp.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.driver.Driver;
import org.dbmcp.result.Column;
import org.dbmcp.result.ColumnReader;
import org.dbmcp.result.RowWriter;

/** Hands rows on as they arrive, and looks one row further than it may hand on. */
final class Rows {
    private final Driver driver;
    private final RowWriter writer;
    private final int maxRows;
    private final Runnable onSpare;
    private int count;
    private boolean spare;
    private boolean truncated;

    /**
     * @param onSpare runs once, when the writer has all that it wants
     */
    Rows(Driver driver, RowWriter writer, int maxRows, Runnable onSpare) {
        this.driver = driver;
        this.writer = writer;
        this.maxRows = maxRows;
        this.onSpare = onSpare;
    }

    void read(ResultSet rows) throws SQLException {
        ColumnReader[] readers = begin(rows.getMetaData());
        Object[] values = new Object[readers.length];
        while (rows.next()) {
            if (count == maxRows) {
                truncated = true;
                return;
            }
            for (int i = 0; i < readers.length; i++) {
                values[i] = readers[i].read(rows, i + 1);
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

    private ColumnReader[] begin(ResultSetMetaData data) throws SQLException {
        ColumnReader[] readers = new ColumnReader[data.getColumnCount()];
        List<Column> columns = new ArrayList<>(readers.length);
        for (int i = 0; i < readers.length; i++) {
            readers[i] = driver.reader(data, i + 1);
            columns.add(driver.column(data, i + 1));
        }
        writer.begin(columns);
        return readers;
    }

    /** How many were handed on. */
    int count() {
        return count;
    }

    /** Whether there are more rows than were handed on. */
    boolean truncated() {
        return truncated;
    }
}
