package org.dbmcp.driver;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.dbmcp.result.Column;
import org.dbmcp.result.Source;

/** Describes columns as JDBC knows them. */
public final class Columns {
    private Columns() {}

    static Column of(ResultSetMetaData columns, int index, String encoding, Source source)
            throws SQLException {
        return new Column(
                columns.getColumnLabel(index),
                columns.getColumnTypeName(index),
                encoding,
                nullable(columns.isNullable(index)),
                source);
    }

    /** The source that these names make; drivers say by an empty one that they know none. */
    public static Source source(String schema, String table, String column) {
        return table == null || table.isEmpty()
                ? null
                : new Source(orNull(schema), table, orNull(column));
    }

    private static String orNull(String name) {
        return name == null || name.isEmpty() ? null : name;
    }

    private static Boolean nullable(int known) {
        return switch (known) {
            case ResultSetMetaData.columnNoNulls -> false;
            case ResultSetMetaData.columnNullable -> true;
            default -> null;
        };
    }
}
