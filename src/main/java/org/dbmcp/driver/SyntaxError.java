package org.dbmcp.driver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where MySQL and MariaDB stopped understanding: they quote the rest, and count lines. */
final class SyntaxError {
    private static final Pattern NEAR = Pattern.compile("(?s)near '(.*)' at line (\\d{1,7})$");

    /** Messages of other errors may quote what the caller wrote. */
    static final int CODE = 1064;

    private SyntaxError() {}

    /** Counted in characters from 1; 0 when the message tells no place in this statement. */
    static int position(String message, String sql) {
        Matcher near = NEAR.matcher(message == null ? "" : message);
        if (!near.find()) {
            return 0;
        }
        if (near.group(1).isEmpty()) {
            return sql.length() + 1;
        }
        String rest = near.group(1);
        // a short rest is the end of the statement, and a long one is cut
        return sql.endsWith(rest)
                ? sql.length() - rest.length() + 1
                : sql.indexOf(rest, startOf(Integer.parseInt(near.group(2)), sql)) + 1;
    }

    private static int startOf(int line, String sql) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = sql.indexOf('\n', start);
            if (end < 0) {
                return start;
            }
            start = end + 1;
        }
        return start;
    }
}
