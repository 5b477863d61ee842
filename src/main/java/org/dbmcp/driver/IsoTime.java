package org.dbmcp.driver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a database's own text of a time into ISO 8601, digit by digit and by no calendar of ours.
 * What does not look like one (infinity, years before Christ) stays as it is.
 */
public final class IsoTime {
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)"
                            + "(Z|[+-]\\d\\d(?::?\\d\\d)?(?::?\\d\\d)?)?");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(Z|[+-]\\d\\d(?::?\\d\\d)?(?::?\\d\\d)?)");

    private IsoTime() {}

    /** {@code 2026-01-01 00:00:00.5+00} becomes {@code 2026-01-01T00:00:00.5Z}. */
    public static String moment(String text) {
        Matcher matcher = MOMENT.matcher(text);
        return matcher.matches()
                ? matcher.group(1) + "T" + matcher.group(2) + offset(matcher.group(3))
                : text;
    }

    /** {@code 12:00:00+02} becomes {@code 12:00:00+02:00}. */
    public static String clock(String text) {
        Matcher matcher = CLOCK.matcher(text);
        return matcher.matches() ? matcher.group(1) + offset(matcher.group(2)) : text;
    }

    private static String offset(String offset) {
        if (offset == null) {
            return "";
        }
        if (offset.matches("Z|[+-]00(:?00)?")) {
            return "Z";
        }
        return offset.length() == 3 ? offset + ":00" : offset;
    }
}
