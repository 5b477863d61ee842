package org.dbmcp.feature.performance;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;

/**
 * A second statement beside the first.
 *
 * @param totals of the first
 * @param otherTotals of this one
 * @param verdict which is cheaper, and how much
 */
record Rival(
        String sql,
        JsonObject plan,
        String text,
        List<Finding> findings,
        Totals totals,
        Totals otherTotals,
        String verdict) {
    /** Estimates are never the same; so far apart they are worth a word. */
    private static final double CLEARLY = 2;

    static Rival of(Explained first, Explained second) {
        return new Rival(
                second.sql(),
                second.plan(),
                second.text(),
                second.findings(),
                first.totals(),
                second.totals(),
                verdict(first.totals(), second.totals())
                        + warning(first.totals(), second.totals()));
    }

    /** One sentence. What was measured counts more than what was expected. */
    static String verdict(Totals first, Totals second) {
        if (both(first.timeMs(), second.timeMs())) {
            return verdict("ms", first.timeMs(), second.timeMs());
        }
        if (both(first.cost(), second.cost())) {
            return verdict("cost", first.cost(), second.cost());
        }
        if (both(first.scannedRows(), second.scannedRows())) {
            return verdict("rows scanned", first.scannedRows(), second.scannedRows());
        }
        return "The plans have no figure in common, so neither is known to be cheaper.";
    }

    /** What makes the verdict doubtful; empty when nothing does. */
    static String warning(Totals first, Totals second) {
        if (first.rows() == null || second.rows() == null) {
            return "";
        }
        double one = Math.max(1, first.rows().doubleValue());
        double other = Math.max(1, second.rows().doubleValue());
        boolean measured = first.timeMs() != null && second.timeMs() != null;
        double factor = Math.max(one, other) / Math.min(one, other);
        boolean differ = measured ? first.rows().compareTo(second.rows()) != 0 : factor >= CLEARLY;
        return differ
                ? " By the plans they do not give as many rows, %s against %s, so make sure that both answer the same question."
                        .formatted(first.rows().toPlainString(), second.rows().toPlainString())
                : "";
    }

    private static boolean both(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.signum() > 0 && other.signum() > 0;
    }

    private static String verdict(String unit, BigDecimal first, BigDecimal second) {
        String figures =
                "%s against %s %s".formatted(first.toPlainString(), second.toPlainString(), unit);
        double factor = first.doubleValue() / second.doubleValue();
        String times = Numbers.text(Math.max(factor, 1 / factor));
        if (times.equals("1")) {
            return "Both cost the same: %s.".formatted(figures);
        }
        return "The %s statement is cheaper by a factor of %s: %s."
                .formatted(factor > 1 ? "second" : "first", times, figures);
    }
}
