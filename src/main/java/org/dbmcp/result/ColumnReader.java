package org.dbmcp.result;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the values of one column. Chosen once per result from the column's type, never from a
 * value.
 *
 * <p>A value is null, Boolean, Integer, Long, Float, Double, BigDecimal (all written as JSON
 * numbers; NaN and infinities as strings), String, {@link RawJson}, {@link Binary}, {@link
 * CutText}, or a List or Map of these.
 */
@FunctionalInterface
public interface ColumnReader {
    /** The value in the current row; null is SQL's NULL. */
    Object read(ResultSet rows, int index) throws SQLException;
}
