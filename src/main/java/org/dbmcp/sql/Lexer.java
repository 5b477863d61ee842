package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/** Cuts a statement into tokens as its database does, in one pass. */
final class Lexer {
    /** Longer ones first. */
    private static final List<String> LONG_SYMBOLS = List.of("::", ":=");

    private static final List<String> QUESTION_MARKS =
            List.of("@?", "??|", "??&", "??", "?||", "?&&", "?|", "?&");

    /** A date or time as ODBC writes it, with nothing that touches it. */
    private static final Pattern DATE =
            Pattern.compile("(?<=[\\s(,=<>])\\{(?i:d|t|ts)\\s*'[\\d :.+-]*'\\s*}(?=[\\s,);]|$)");

    private final String sql;
    private final Dialect dialect;
    private final Comments comments;
    private final Quotes quotes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** Where a driver may begin to read otherwise than the server; -1 for nowhere. */
    private int misread = -1;

    private Lexer(String sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
        this.comments = new Comments(sql, dialect);
        this.quotes = new Quotes(sql, dialect, comments);
    }

    static List<Token> tokens(String sql, Dialect dialect) {
        Lexer lexer = new Lexer(sql, dialect);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        lexer.markMisread();
        return List.copyOf(lexer.tokens);
    }

    /** Whether a word or a tag may begin with it. */
    static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    }

    /**
     * Behind what a driver takes for a comment it may find its escapes in a string; and half a pair
     * of surrogates, which is in no character set, is sent as a question mark.
     */
    private void markMisread() {
        boolean escapes = misread >= 0 && sql.indexOf('{', misread) >= 0;
        int odd = escapes ? misread : halfPair();
        if (odd >= 0) {
            tokens.add(new Token(Kind.MISREAD, "", odd, odd));
        }
    }

    private int halfPair() {
        int next = 0;
        while (next < sql.length()) {
            int character = sql.codePointAt(next);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                return next;
            }
            next += Character.charCount(character);
        }
        return -1;
    }

    /** MariaDB's driver knows other comments than its server does. */
    private boolean isMisread() {
        return has(Trait.DASH_COMMENT_NEEDS_BLANK)
                && (sql.startsWith("//", at)
                        || sql.startsWith("/*/", at)
                        || (sql.startsWith("--", at) && !comments.lineStartsAt(at)));
    }

    private void next() {
        char c = sql.charAt(at);
        if (misread < 0 && isMisread()) {
            misread = at;
        }
        if (c == 0) {
            take(Kind.NUL, at + 1);
        } else if (c <= ' ') {
            blank(c);
        } else if (comments.lineStartsAt(at)) {
            at = comments.lineEnd(at);
        } else if (comments.blockStartsAt(at)) {
            block();
        } else if (startsEscapeString()) {
            escapeString();
        } else if (startsUnicode('"')) {
            take(Kind.QUOTED_NAME, quotes.end(at + 2, false));
        } else if (startsUnicode('\'')) {
            take(Kind.STRING, quotes.end(at + 2, false));
        } else if (isWordStart(c)) {
            take(Kind.WORD, wordEnd(at));
        } else if (isDigit(at)) {
            number(Kind.NUMBER, numberEnd());
        } else {
            mark(c);
        }
    }

    /** PostgreSQL's driver does not know the others for white space, before E'...' say. */
    private void blank(char c) {
        if (has(Trait.NUMBERED_VALUES) && " \t\n\r\f".indexOf(c) < 0) {
            take(Kind.MISREAD, at + 1);
        } else {
            at++;
        }
    }

    /** The driver takes what comes behind a doubled quote, or in a new line, for a plain string. */
    private void escapeString() {
        int end = quotes.escapeStringEnd(at + 1);
        boolean isMixed = end > 0 && quotes.escapesBehindQuote(at + 1, end);
        take(isMixed ? Kind.MISREAD : Kind.STRING, end);
    }

    private void mark(char c) {
        switch (c) {
            case '\'' -> take(Kind.STRING, quotes.end(at, has(Trait.BACKSLASH_ESCAPES)));
            case '"' -> doubleQuoted();
            case '`' -> backtick();
            case '$' -> dollar();
            case '{' -> brace();
            case '\\' -> take(Kind.SYMBOL, at + (startsNull() ? 2 : 1));
            default -> take(Kind.SYMBOL, at + symbolLength(c));
        }
    }

    /** PostgreSQL begins a dollar quote right behind a number, and its driver does not. */
    private void number(Kind kind, int end) {
        take(kind, end);
        if (has(Trait.DOLLAR_TAGS) && sql.startsWith("$", at) && quotes.dollarTag(at) != null) {
            take(Kind.AMBIGUOUS, at + 1);
        }
    }

    private void block() {
        int end = comments.blockEnd(at);
        if (comments.isConditional(at)) {
            take(Kind.CONDITIONAL_COMMENT, end);
        } else if (end < 0) {
            take(Kind.UNTERMINATED, end);
        } else if (has(Trait.NUMBERED_VALUES) && sql.startsWith("/*/", at)) {
            take(Kind.MISREAD, end);
        } else if (comments.liftsLimits(at, end)) {
            take(Kind.LIMIT_HINT, end);
        } else {
            at = end;
        }
    }

    private void doubleQuoted() {
        boolean isString = has(Trait.DOUBLE_QUOTED_STRINGS);
        boolean escapes = isString && has(Trait.BACKSLASH_ESCAPES);
        take(isString ? Kind.STRING : Kind.QUOTED_NAME, quotes.end(at, escapes));
    }

    private void backtick() {
        if (has(Trait.BACKTICK_NAMES)) {
            take(Kind.QUOTED_NAME, quotes.end(at, false));
        } else {
            take(Kind.SYMBOL, at + 1);
        }
    }

    private void dollar() {
        String tag = quotes.dollarTag(at);
        if (tag != null) {
            take(Kind.STRING, quotes.dollarEnd(at, tag));
        } else if (isDigit(at + 1)) {
            number(Kind.NUMBERED, digitsEnd(at + 1));
        } else {
            take(Kind.WORD, wordEnd(at));
        }
    }

    /** Drivers join what stands before and behind braces to what is in them. */
    private void brace() {
        boolean harmless =
                DATE.matcher(sql).useTransparentBounds(true).region(at, sql.length()).lookingAt();
        take(has(Trait.DRIVER_ESCAPES) && !harmless ? Kind.DRIVER_ESCAPE : Kind.SYMBOL, at + 1);
    }

    /** {@code \N} is NULL, whatever touches it. */
    private boolean startsNull() {
        return sql.startsWith("N", at + 1) && has(Trait.BACKSLASH_ESCAPES);
    }

    private int symbolLength(char c) {
        if ((c == '?' || c == '@') && has(Trait.QUESTION_MARK_OPERATORS)) {
            for (String symbol : QUESTION_MARKS) {
                if (sql.startsWith(symbol, at)) {
                    // "?||" is a placeholder before a concatenation
                    return symbol.equals("?||") || symbol.equals("?&&") ? 1 : symbol.length();
                }
            }
        }
        return c == ':' && LONG_SYMBOLS.stream().anyMatch(each -> sql.startsWith(each, at)) ? 2 : 1;
    }

    private boolean startsEscapeString() {
        char c = sql.charAt(at);
        return (c == 'e' || c == 'E') && sql.startsWith("'", at + 1) && has(Trait.ESCAPE_STRINGS);
    }

    private boolean startsUnicode(char quote) {
        char c = sql.charAt(at);
        return (c == 'u' || c == 'U')
                && sql.startsWith("&" + quote, at + 1)
                && has(Trait.UNICODE_NAMES);
    }

    private int wordEnd(int from) {
        int end = from + 1;
        while (end < sql.length()
                && (isWordStart(sql.charAt(end)) || sql.charAt(end) == '$' || isDigit(end))) {
            end++;
        }
        return end;
    }

    private int numberEnd() {
        int end = digitsEnd(at);
        if (end < sql.length() && sql.charAt(end) == '.' && !sql.startsWith("..", end)) {
            end = digitsEnd(end + 1);
        }
        if (end < sql.length() && (sql.charAt(end) == 'e' || sql.charAt(end) == 'E')) {
            boolean signed = sql.startsWith("+", end + 1) || sql.startsWith("-", end + 1);
            int digits = end + (signed ? 2 : 1);
            return isDigit(digits) ? digitsEnd(digits) : end;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return index < sql.length() && sql.charAt(index) >= '0' && sql.charAt(index) <= '9';
    }

    private boolean has(Trait trait) {
        return dialect.has(trait);
    }

    /** Takes what reaches to {@code end}; -1 or beyond the end means that it never ends. */
    private void take(Kind kind, int end) {
        boolean endless = end < 0 || end > sql.length();
        int stop = endless ? sql.length() : end;
        Kind found = endless ? Kind.UNTERMINATED : kind;
        tokens.add(new Token(found, sql.substring(at, stop), at, stop));
        at = stop;
    }
}
