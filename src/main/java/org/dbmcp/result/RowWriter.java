package org.dbmcp.result;

import java.util.List;

/** Receives a result row by row, and holds no row for longer than it takes to write it. */
public interface RowWriter {
    /** Called once, before the first row. */
    void begin(List<Column> columns);

    /**
     * Takes one row.
     *
     * @param values as {@link ColumnReader} gives them; the array is used again for the next row
     * @return false when this row was not taken and no further one is wanted
     */
    boolean row(Object[] values);

    /**
     * The writer of a further result of the same statement; null when it is not wanted. Asked once
     * a result, when the one before has ended.
     */
    default RowWriter further() {
        return null;
    }

    /** Whether values are wanted whole, however long they are. */
    default boolean whole() {
        return false;
    }

    /** Whether all that was wanted is there, so that further rows are not worth waiting for. */
    default boolean spare() {
        return false;
    }
}
