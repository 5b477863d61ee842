package org.dbmcp.driver;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.dbmcp.result.Column;

/** Describes columns as JDBC knows them. */
final class Columns {
    private Columns() {}

    static Column of(ResultSetMetaData columns, int index, String encoding) throws SQLException {
        String table = columns.getTableName(index);
        return new Column(
                columns.getColumnLabel(index),
                columns.getColumnTypeName(index),
                encoding,
                nullable(columns.isNullable(index)),
                table == null || table.isEmpty() ? null : table);
    }

    private static Boolean nullable(int known) {
        return switch (known) {
            case ResultSetMetaData.columnNoNulls -> false;
            case ResultSetMetaData.columnNullable -> true;
            default -> null;
        };
    }
}
