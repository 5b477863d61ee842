package org.dbmcp.feature.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs between two lists of properties, such as {@code type integer, nullable true}.
 *
 * @param before not the same as {@code after}
 */
record Difference(String before, String after) {
    private static final String BETWEEN = ", ";

    private static final Pattern EDGES = Pattern.compile("^(, |\\s)+|(, |\\s)+$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Short lists are one value: in brackets, or strings one after the other. */
    private static final Pattern LIST =
            Pattern.compile("\\[[^\\[\\]]{0,60}\\]|'[^']{0,30}'(?:, '[^']{0,30}'){1,9}");

    /** Stands for the blank within a list, so that no property seems to begin there. */
    private static final String HELD = ",\u0001";

    /** Of each side, in a line. */
    private static final int LONGEST = 80;

    /** As much is shown of what is alike before a difference in the midst of a long property. */
    private static final int LEAD = 20;

    /** What is on either side. */
    record Sides(String from, String to) {}

    /** The properties that differ, in one line: {@code type integer -> type bigint}. */
    String text() {
        Sides sides = sides(LONGEST);
        return sides.from() + " -> " + sides.to();
    }

    /**
     * The properties that differ.
     *
     * @param longest of each side, in characters
     */
    Sides sides(int longest) {
        Sides held = new Difference(held(before), held(after)).parts(longest);
        return new Sides(held.from().replace(HELD, BETWEEN), held.to().replace(HELD, BETWEEN));
    }

    private static String held(String properties) {
        return LIST.matcher(properties)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group().replace(BETWEEN, HELD)));
    }

    private Sides parts(int longest) {
        int same = same();
        int from = isEnd(before, same) && isEnd(after, same) ? same : start(same);
        if (same - from > longest - LEAD) {
            from = same - LEAD;
        }
        int alike = tail(from);
        return new Sides(shown(before, from, alike, longest), shown(after, from, alike, longest));
    }

    /** Where the property begins that what both begin with ends in. */
    private int start(int same) {
        int between = before.lastIndexOf(BETWEEN, same - BETWEEN.length());
        return between < 0 ? 0 : between + BETWEEN.length();
    }

    private static boolean isEnd(String properties, int place) {
        return place == properties.length() || properties.startsWith(BETWEEN, place);
    }

    /** How many characters both begin with. */
    private int same() {
        int same = 0;
        int most = Math.min(before.length(), after.length());
        while (same < most && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same;
    }

    /** How many characters of whole properties both end with. */
    private int tail(int from) {
        int alike = 0;
        int most = Math.min(before.length(), after.length()) - from;
        while (alike < most
                && before.charAt(before.length() - alike - 1)
                        == after.charAt(after.length() - alike - 1)) {
            alike++;
        }
        if (isStart(before, from, alike) && isStart(after, from, alike)) {
            return alike;
        }
        int between = before.indexOf(BETWEEN, before.length() - alike);
        return between < 0 ? 0 : before.length() - between;
    }

    /** Whether the last characters are whole properties, where those before {@code from} are. */
    private static boolean isStart(String properties, int from, int alike) {
        int start = properties.length() - alike;
        return start == from || properties.startsWith(BETWEEN, start - BETWEEN.length());
    }

    private static String shown(String properties, int from, int alike, int longest) {
        boolean whole =
                from == 0
                        || isEnd(properties, from)
                        || properties.startsWith(BETWEEN, from - BETWEEN.length());
        String part = properties.substring(from, properties.length() - alike);
        String line = (whole ? "" : "…") + EDGES.matcher(part).replaceAll("");
        line = BLANKS.matcher(line).replaceAll(" ");
        if (line.isEmpty()) {
            return "nothing";
        }
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
