package org.dbmcp.feature.performance;

import java.util.List;
import java.util.Locale;
import org.dbmcp.database.Fact;

/**
 * A column as an index would see it.
 *
 * @param distinct how many values it has; not a number when nobody counted
 */
record ColumnFacts(String name, String type, double distinct) {
    /** What no ordinary index takes, or only a part of. */
    private static final List<String> UNFIT =
            List.of("json", "xml", "geometry", "geography", "blob", "clob", "tsvector", "[]");

    /** How many values a column is thought to have that nobody counted. */
    private static final double UNKNOWN = 10;

    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int USUAL = 24;

    static ColumnFacts of(Fact column, double distinct) {
        return new ColumnFacts(
                column.text("name"),
                String.valueOf(column.text("type")).toLowerCase(Locale.ROOT),
                distinct);
    }

    /**
     * Whether it can be indexed as it is.
     *
     * @param needsLength whether long texts cannot
     */
    boolean isFit(boolean needsLength) {
        return UNFIT.stream().noneMatch(type::contains) && !(needsLength && type.contains("text"));
    }

    /** About how many bytes a value takes. */
    int width() {
        if (type.startsWith("bigint") || type.startsWith("timestamp") || type.contains("double")) {
            return LONG;
        }
        return type.contains("int") || type.equals("date") || type.contains("bool") ? SHORT : USUAL;
    }

    /** The share of rows that one of its values leaves. */
    double share(long rows) {
        double values =
                Double.isNaN(distinct) || distinct < 1
                        ? Math.min((double) rows, UNKNOWN)
                        : distinct;
        return 1 / values;
    }
}
