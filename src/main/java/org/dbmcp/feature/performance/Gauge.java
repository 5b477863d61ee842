package org.dbmcp.feature.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What figures mean.
 *
 * @param unit what stands behind a figure
 * @param warning from where it is a warning
 * @param critical from where it is critical; less than {@code warning} where less is worse
 * @param counts whether the number of lines is the figure that matters, not the worst of them
 */
record Gauge(String unit, double warning, double critical, boolean counts) {
    /** The verdict on a figure; unknown when it is not a number. */
    Verdict of(double figure) {
        if (Double.isNaN(figure)) {
            return Verdict.UNKNOWN;
        }
        double sign = critical < warning ? -1 : 1;
        if (sign * figure >= sign * critical) {
            return Verdict.CRITICAL;
        }
        return sign * figure >= sign * warning ? Verdict.WARNING : Verdict.OK;
    }

    /** A figure with its unit; one without end is of something that does not move. */
    String text(double figure) {
        if (Double.isInfinite(figure)) {
            return "stopped";
        }
        BigDecimal rounded = BigDecimal.valueOf(figure).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString() + unit;
    }
}
