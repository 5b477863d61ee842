package org.dbmcp.sql;

import java.util.List;

/**
 * A column that a statement looks for rows by.
 *
 * @param table null when the statement does not say
 * @param column without quotes it is in lower case
 * @param values any of which it must have; none where they are not written in the statement
 */
public record SoughtColumn(NamedTable table, String column, Use use, List<String> values) {
    public SoughtColumn {
        values = List.copyOf(values);
    }

    /** What is done with it. */
    public enum Use {
        /** Compared with a value, or a list of them. */
        EQUAL,
        /** Compared with bounds. */
        RANGE,
        /** Compared with another column. */
        JOIN,
        /** Sorted by, before all else that follows. */
        SORT
    }
}
