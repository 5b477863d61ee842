package org.dbmcp.sql;

import org.dbmcp.sql.Dialect.Trait;

/** Where strings and quoted names end. Every answer is the position after the end, or -1. */
final class Quotes {
    private final String sql;
    private final Dialect dialect;
    private final Comments comments;

    Quotes(String sql, Dialect dialect, Comments comments) {
        this.sql = sql;
        this.dialect = dialect;
        this.comments = comments;
    }

    /** The end of what is quoted by the character at {@code at}, which is doubled inside. */
    int end(int at, boolean backslashEscapes) {
        return backslashEscapes ? endBehindEscapes(at) : plainEnd(at);
    }

    private int plainEnd(int at) {
        char quote = sql.charAt(at);
        int closing = sql.indexOf(quote, at + 1);
        while (closing >= 0 && isAt(quote, closing + 1)) {
            closing = sql.indexOf(quote, closing + 2);
        }
        return closing < 0 ? -1 : closing + 1;
    }

    private int endBehindEscapes(int at) {
        char quote = sql.charAt(at);
        int next = at + 1;
        while (next < sql.length()) {
            char c = sql.charAt(next);
            if (c != '\\' && c != quote) {
                next++;
            } else if (c == '\\' || isAt(quote, next + 1)) {
                next += 2;
            } else {
                return next + 1;
            }
        }
        return -1;
    }

    private boolean isAt(char quote, int at) {
        return at < sql.length() && sql.charAt(at) == quote;
    }

    /**
     * The end of an {@code E'...'} whose quote is at {@code at}. A string goes on after a line
     * break, and its backslashes go on escaping.
     */
    int escapeStringEnd(int at) {
        int end = end(at, true);
        int next = end < 0 ? -1 : continuation(end);
        while (next >= 0) {
            end = end(next, true);
            next = end < 0 ? -1 : continuation(end);
        }
        return end;
    }

    /** Whether a quote is escaped by a backslash in it, behind one that is not. */
    boolean escapesBehindQuote(int at, int end) {
        int next = at + 1;
        while (next < end && sql.charAt(next) != '\'') {
            next += sql.charAt(next) == '\\' ? 2 : 1;
        }
        return next < end - 2 && sql.substring(next, end - 1).contains("\\'");
    }

    /**
     * The tag of the dollar quote that begins here, such as {@code $body$}; null when none does.
     */
    String dollarTag(int at) {
        if (!dialect.has(Trait.DOLLAR_QUOTES)) {
            return null;
        }
        int next = at + 1;
        if (dialect.has(Trait.DOLLAR_TAGS)) {
            while (next < sql.length() && isTagPart(sql.charAt(next), next == at + 1)) {
                next++;
            }
        }
        boolean closed = next < sql.length() && sql.charAt(next) == '$';
        return closed ? sql.substring(at, next + 1) : null;
    }

    /** The end of a dollar quote. */
    int dollarEnd(int at, String tag) {
        int closing = sql.indexOf(tag, at + tag.length());
        return closing < 0 ? -1 : closing + tag.length();
    }

    private int continuation(int end) {
        boolean lineBroken = false;
        int next = end;
        while (next < sql.length()) {
            char c = sql.charAt(next);
            if (c == '\'') {
                return lineBroken ? next : -1;
            }
            if (c <= ' ') {
                lineBroken |= c == '\n' || c == '\r';
                next++;
            } else if (comments.lineStartsAt(next)) {
                next = comments.lineEnd(next);
            } else {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isTagPart(char c, boolean first) {
        return Words.isStart(c) || (!first && c >= '0' && c <= '9');
    }
}
