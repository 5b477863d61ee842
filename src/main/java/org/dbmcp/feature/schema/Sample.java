package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.Query;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.mcp.Call;
import org.dbmcp.result.AnswerBounds;
import org.dbmcp.result.AnswerRows;
import org.dbmcp.result.Column;

/** Reads the first rows of a table, through the guard and its limits as any statement. */
record Sample(Database database, QuerySettings settings, Call call) {
    private static final int MOST_BYTES = 1 << 14;

    /** The columns and rows as arrays; or why there are none. */
    Map<String, Object> of(TableName table, int rows, Legible readable) {
        Driver driver = database.driver();
        String sql =
                "SELECT "
                        + readable.selected(driver)
                        + " FROM "
                        + driver.quoted(table.schema())
                        + "."
                        + driver.quoted(table.table())
                        + " LIMIT "
                        + rows;
        Map<String, Object> sample = new LinkedHashMap<>();
        AnswerBounds bounds = new AnswerBounds(rows, MOST_BYTES, 0, MOST_BYTES);
        AnswerRows read = new AnswerRows(bounds, () -> null, null);
        try {
            database.run(query(sql, rows), read, call.cancellation()::onCancel);
        } catch (Failure refused) {
            if (refused.kind() != SQL_REFUSED && refused.kind() != ACCESS_DENIED) {
                throw refused;
            }
            sample.put("error", refused.getMessage());
            return sample;
        }
        if (!readable.leftOut().isEmpty()) {
            sample.put("notReadable", readable.leftOut());
        }
        sample.put("columns", read.columns().stream().map(Column::label).toList());
        sample.put("rows", read.arrays());
        return sample;
    }

    private Query query(String sql, int rows) {
        return new Query(
                sql,
                List.of(),
                null,
                rows,
                0,
                settings.defaultTimeout(),
                AccessLevel.READ_ONLY,
                false);
    }
}
