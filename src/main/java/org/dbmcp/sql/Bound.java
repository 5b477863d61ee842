package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A statement as JDBC takes it.
 *
 * @param sql with {@code ?} for each value, and nothing behind its last token
 * @param values one for each {@code ?}, in order; null is SQL's NULL
 */
public record Bound(String sql, List<Object> values) {
    public Bound {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
