package org.dbmcp.sql;

import java.util.regex.Pattern;
import org.dbmcp.sql.Dialect.Trait;

/** Where comments begin and end. */
final class Comments {
    /** A deadline of up to 999,999 ms is no harm: ours comes first. */
    private static final Pattern LIMITS =
            Pattern.compile(
                    "set_var|resource_group|max_execution_time(?!\\s*\\(\\s*[1-9]\\d{0,5}\\s*\\))",
                    Pattern.CASE_INSENSITIVE);

    private final String sql;
    private final Dialect dialect;

    Comments(String sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    /** Whether a comment that ends with its line begins here. */
    boolean lineStartsAt(int at) {
        return switch (sql.charAt(at)) {
            case '-' -> sql.startsWith("--", at) && (blankAt(at + 2) || dashesSuffice());
            case '#' -> dialect.has(Trait.HASH_COMMENTS);
            case '/' -> sql.startsWith("//", at) && dialect.has(Trait.SLASH_COMMENTS);
            default -> false;
        };
    }

    boolean blockStartsAt(int at) {
        return sql.startsWith("/*", at);
    }

    /** Whether a server may execute the block comment that begins here. */
    boolean isConditional(int at) {
        return dialect.has(Trait.CONDITIONAL_COMMENTS)
                && (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at));
    }

    /** Whether the comment sets what bounds a statement; {@code end} is where it ends. */
    boolean liftsLimits(int at, int end) {
        return dialect.has(Trait.HINTS)
                && sql.startsWith("/*+", at)
                && LIMITS.matcher(sql).region(at, end).find();
    }

    /** Where the line that holds {@code at} ends. */
    int lineEnd(int at) {
        int end = at;
        while (end < sql.length() && !endsLine(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the block comment that begins at {@code at} ends; -1 when it does not. */
    int blockEnd(int at) {
        int depth = 1;
        int next = at + 2;
        while (next < sql.length()) {
            char c = sql.charAt(next);
            if (c == '*' && sql.startsWith("*/", next)) {
                next += 2;
                depth--;
                if (depth == 0) {
                    return next;
                }
            } else if (c == '/' && nests(next)) {
                next += 2;
                depth++;
            } else {
                next++;
            }
        }
        return -1;
    }

    private boolean nests(int at) {
        return dialect.has(Trait.NESTED_COMMENTS) && blockStartsAt(at);
    }

    private boolean dashesSuffice() {
        return !dialect.has(Trait.DASH_COMMENT_NEEDS_BLANK);
    }

    private boolean blankAt(int at) {
        return at >= sql.length() || sql.charAt(at) <= ' ' || sql.charAt(at) == 127;
    }

    private boolean endsLine(char c) {
        return c == '\n' || (c == '\r' && dialect.has(Trait.RETURN_ENDS_COMMENT));
    }
}
