package org.dbmcp.driver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where MySQL and MariaDB stopped understanding: they quote the rest, and count lines. */
final class SyntaxError {
    private static final Pattern NEAR = Pattern.compile("(?s)near '(.*)' at line (\\d+)");

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
        int line = startOf(Integer.parseInt(near.group(2)), sql);
        return sql.indexOf(near.group(1), line) + 1;
    }

    private static int startOf(int line, String sql) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = sql.indexOf('\n', start) + 1;
        }
        return start;
    }
}
