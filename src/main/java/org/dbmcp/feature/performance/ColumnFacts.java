package org.dbmcp.feature.performance;

import java.util.List;
import java.util.Locale;
import org.dbmcp.database.Fact;

/**
 * A column as an index would see it.
 *
 * @param spread how its values are spread
 * @param values any of which is wanted; none where they are not known
 */
record ColumnFacts(String name, String type, Spread spread, List<String> values) {
    /** What no ordinary index takes, or only a part of. */
    private static final List<String> UNFIT =
            List.of("json", "xml", "geometry", "geography", "blob", "clob", "tsvector", "[]");

    /** How many values a column has, only to rank it, that nobody counted. */
    private static final double UNKNOWN = 10;

    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final int USUAL = 24;

    static ColumnFacts of(Fact column, Spread spread) {
        return new ColumnFacts(
                column.text("name"),
                String.valueOf(column.text("type")).toLowerCase(Locale.ROOT),
                spread,
                List.of());
    }

    /** The same, with values of which any is wanted. */
    ColumnFacts wanted(List<String> any) {
        return new ColumnFacts(name, type, spread, any);
    }

    /** Whether there are statistics of its values. */
    boolean isCounted() {
        return spread.isKnown();
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

    /** The share of rows that the wanted values leave; a guess where nobody counted. */
    double share(long rows) {
        return isCounted()
                ? spread.share(values)
                : Math.min(1, Math.max(1, values.size()) / Math.min((double) rows, UNKNOWN));
    }
}
