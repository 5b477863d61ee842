package org.dbmcp.driver;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.dbmcp.config.ValueSettings.Numbers;

/**
 * Numbers that JSON readers may round, in the form that the connection wants. What is no number,
 * such as NaN, is always a text.
 *
 * @param form texts, numbers where that is safe, or numbers
 */
record ExactNumbers(Numbers form) {
    private static final int MOST_ZEROS = 1000;

    /** Up to so many digits come back from a float of eight bytes as they went in. */
    private static final int SAFE_DIGITS = 15;

    private static final int SAFE_EXPONENT = 300;
    private static final BigInteger MOST_SAFE = BigInteger.ONE.shiftLeft(53);

    /** As in {@link org.dbmcp.result.Column}. */
    String encoding() {
        return switch (form) {
            case LOSSLESS -> "string";
            case JS_SAFE -> "number or string";
            case NATIVE -> "number";
        };
    }

    /** A whole number. */
    Object whole(String text) {
        if (form == Numbers.LOSSLESS) {
            return text;
        }
        BigInteger number = new BigInteger(text);
        return form == Numbers.NATIVE || number.abs().compareTo(MOST_SAFE) < 0 ? number : text;
    }

    /** A number with a scale, whose zeros are kept and which has no exponent. */
    Object decimal(String text) {
        String plain = plain(text);
        if (form == Numbers.LOSSLESS || !isNumber(plain)) {
            return plain;
        }
        BigDecimal number = new BigDecimal(plain);
        return form == Numbers.NATIVE || isSafe(number.stripTrailingZeros()) ? number : plain;
    }

    private static boolean isSafe(BigDecimal number) {
        return number.precision() <= SAFE_DIGITS
                && Math.abs((long) number.scale()) <= SAFE_EXPONENT;
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(text.length() - 1));
    }

    /**
     * A number without an exponent, unless it would have so many zeros that they fill the memory;
     * what is no number stays as it is.
     */
    private static String plain(String number) {
        boolean exponent = number.indexOf('E') > 0 || number.indexOf('e') > 0;
        if (!exponent) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number);
        return Math.abs((long) exact.scale()) <= MOST_ZEROS ? exact.toPlainString() : number;
    }
}
