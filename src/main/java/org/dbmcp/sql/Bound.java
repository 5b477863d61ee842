package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A statement as JDBC takes it.
 *
 * @param sql with {@code ?} for each value, and nothing behind its last token
 * @param values one for each {@code ?}, in order; null is SQL's NULL
 * @param placeholders where they stand in the statement as it was given, in order
 */
public record Bound(String sql, List<Object> values, List<Span> placeholders) {
    public Bound {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        placeholders = List.copyOf(placeholders);
    }

    /**
     * A part of a text.
     *
     * @param start counted from 0
     * @param end exclusive
     */
    public record Span(int start, int end) {}

    /**
     * Where a position in the statement that a server got is in the one that was given. The server
     * got {@code $1}, {@code $2} and so on for the placeholders.
     *
     * @param reported counted from 1; 0 is nowhere
     */
    public int position(int reported) {
        int shift = 0;
        for (int i = 0; i < placeholders.size(); i++) {
            Span placeholder = placeholders.get(i);
            int sent = ("$" + (i + 1)).length();
            if (reported <= placeholder.start() + shift + sent) {
                return Math.min(reported - shift, Math.max(placeholder.end(), 1));
            }
            shift += sent - (placeholder.end() - placeholder.start());
        }
        return reported - shift;
    }
}
