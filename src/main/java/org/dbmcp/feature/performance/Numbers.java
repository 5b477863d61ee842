package org.dbmcp.feature.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures of plans, with no more digits than mean something. */
final class Numbers {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double MANY = 1000;

    private Numbers() {}

    /** Whole from a thousand on, four digits below. */
    static BigDecimal rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal round =
                Math.abs(value) >= MANY
                        ? exact.setScale(0, RoundingMode.HALF_UP)
                        : exact.round(FOUR_DIGITS);
        BigDecimal plain = round.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The same as a text. */
    static String text(double value) {
        return rounded(value).toPlainString();
    }
}
