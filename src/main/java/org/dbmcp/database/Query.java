package org.dbmcp.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.AccessLevel;

/**
 * One statement and its bounds.
 *
 * @param sql the text as it was given
 * @param params values for {@code ?} and {@code $1}; empty when they are named
 * @param named values for {@code :name}; null when they are positional
 * @param maxRows rows that are read at most
 * @param spareRows rows beyond those that are read as well if they come at once, where the
 *     statement can change nothing
 * @param timeout when it is stopped
 * @param limit what it may do at most, whatever the connection allows
 * @param confirmed whether it may change all rows of a table for want of a condition
 */
public record Query(
        String sql,
        List<Object> params,
        Map<String, Object> named,
        int maxRows,
        int spareRows,
        Duration timeout,
        AccessLevel limit,
        boolean confirmed) {
    public Query {
        // Not List.copyOf: a value may be SQL's NULL.
        params = Collections.unmodifiableList(new ArrayList<>(params));
    }

    /** A statement that may do what its connection allows. */
    public Query(
            String sql,
            List<Object> params,
            Map<String, Object> named,
            int maxRows,
            Duration timeout) {
        this(sql, params, named, maxRows, 0, timeout, AccessLevel.FULL, false);
    }
}
