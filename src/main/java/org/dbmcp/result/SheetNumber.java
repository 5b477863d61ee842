package org.dbmcp.result;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which values of a column are numbers in a sheet, whose numbers are floats of eight bytes: those
 * with no more digits than such a float gives back. All others stay texts, with each digit.
 *
 * @param numeric whether the column holds numbers at all
 */
record SheetNumber(boolean numeric) {
    private static final int SAFE_DIGITS = 15;
    private static final int LONGEST = 320;
    private static final Pattern TYPES =
            Pattern.compile(
                    "(?:tiny|small|medium|big)?int(?:eger)?[248]?\\b.*|(?:big|small)?serial.*"
                            + "|(?:numeric|decimal|decfloat|dec)\\b.*");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,300}(?:\\.\\d{1,300})?");

    static SheetNumber of(Column column) {
        return new SheetNumber(
                column.encoding().startsWith("number")
                        || TYPES.matcher(column.type().toLowerCase(Locale.ROOT)).matches());
    }

    /** Whether a sheet shows the same number. */
    boolean isExact(String text) {
        return numeric
                && text.length() <= LONGEST
                && PLAIN.matcher(text).matches()
                && new BigDecimal(text).stripTrailingZeros().precision() <= SAFE_DIGITS;
    }
}
