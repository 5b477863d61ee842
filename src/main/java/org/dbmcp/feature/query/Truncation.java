package org.dbmcp.feature.query;

import org.dbmcp.config.ResultFormat;
import org.dbmcp.result.AnswerRows;
import org.dbmcp.result.AnswerRows.Cut;

/**
 * Why rows of a result were left out, and how to come by them.
 *
 * @param cut which bound left them out; null for a bound that the rows do not know of
 * @param count how many there are
 * @param next where they go on; null when no more are at hand
 * @param reads whether the statement only reads, so that its result can be exported
 * @param format how its rows are shown
 */
record Truncation(Cut cut, int count, NextPage next, boolean reads, ResultFormat format) {
    private static final String DONE =
            "all of the statement was done, so do not send it again for them";

    /** Of a result behind the first one: such a statement cannot be exported. */
    static Truncation further(AnswerRows rows, ResultFormat format) {
        return new Truncation(rows.cut(), rows.count(), null, false, format);
    }

    String text() {
        return bound() + ": " + (next == null ? alone() : withPage());
    }

    private String bound() {
        return switch (known()) {
            case ROWS -> "There are more than %s rows".formatted(count);
            case BYTES -> "The answer reached its limit of bytes";
            case TOKENS -> "The answer reached its limit of tokens";
        };
    }

    /** The driver's own bound, which the rows do not know of, is of their number. */
    private Cut known() {
        return cut == null ? Cut.ROWS : cut;
    }

    private String alone() {
        return switch (known()) {
            case ROWS -> reads ? "narrow the statement, or raise maxRows" : DONE;
            case BYTES -> "select fewer columns or rows" + (reads ? ", or use export_query" : "");
            case TOKENS -> cheaper();
        };
    }

    private String withPage() {
        String more = "fetch_rows with page.next gives more";
        if (known() == Cut.TOKENS) {
            return more + "; or " + cheaper();
        }
        boolean whole = known() == Cut.ROWS && next.complete();
        return whole ? more : more + ", export_query all in a file";
    }

    /** No format costs much less than those with each name once and few signs between values. */
    private String cheaper() {
        return format == ResultFormat.CSV || format == ResultFormat.TOON
                ? "select fewer columns or rows, a part of long values, or count or sum them in"
                        + " the statement"
                : "select fewer columns or rows, count or sum them in the statement, or choose the"
                        + " format csv";
    }
}
