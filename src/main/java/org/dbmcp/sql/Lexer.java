package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/** Cuts a statement into tokens as its database does, in one pass. */
final class Lexer {
    /** A date or time as ODBC writes it, with nothing that touches it. */
    private static final Pattern DATE =
            Pattern.compile("(?<=[\\s(,=<>])\\{(?i:d|t|ts)\\s*'[\\d :.+-]*'\\s*}(?=[\\s,);]|$)");

    /** Of which an ordinary statement has fewer than that. */
    private static final int CHARACTERS_A_TOKEN = 6;

    private final String sql;
    private final Dialect dialect;
    private final Words words;
    private final Symbols symbols;
    private final Comments comments;
    private final Misreadings misreadings;
    private final Quotes quotes;
    private final List<Token> tokens;
    private int at;

    private Lexer(String sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
        this.tokens = new ArrayList<>(sql.length() / CHARACTERS_A_TOKEN);
        this.words = new Words(sql);
        this.symbols = new Symbols(sql, dialect);
        this.comments = new Comments(sql, dialect);
        this.misreadings = new Misreadings(sql, dialect, comments);
        this.quotes = new Quotes(sql, dialect, comments);
    }

    static List<Token> tokens(String sql, Dialect dialect) {
        Lexer lexer = new Lexer(sql, dialect);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        int odd = lexer.misreadings.first();
        if (odd >= 0) {
            lexer.tokens.add(new Token(Kind.MISREAD, sql, odd, odd));
        }
        return lexer.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (c <= ' ') {
            blank(c);
        } else if (Words.isStart(c)) {
            word(c);
        } else if (words.isDigit(at)) {
            beforeDollar(Kind.NUMBER, words.numberEnd(at));
        } else {
            misreadings.look(at);
            if (comments.lineStartsAt(at)) {
                at = comments.lineEnd(at);
            } else if (comments.blockStartsAt(at)) {
                block();
            } else {
                mark(c);
            }
        }
    }

    private void word(char c) {
        if ((c == 'e' || c == 'E') && startsEscapeString()) {
            escapeString();
        } else if ((c == 'u' || c == 'U') && startsUnicode("&\"")) {
            take(Kind.QUOTED_NAME, quotes.end(at + 2, false));
        } else if ((c == 'u' || c == 'U') && startsUnicode("&'")) {
            take(Kind.STRING, quotes.end(at + 2, false));
        } else {
            take(Kind.WORD, words.end(at));
        }
    }

    /** PostgreSQL's driver does not know the others for white space, before E'...' say. */
    private void blank(char c) {
        if (c == 0) {
            take(Kind.NUL, at + 1);
        } else if (has(Trait.NUMBERED_VALUES) && " \t\n\r\f".indexOf(c) < 0) {
            take(Kind.MISREAD, at + 1);
        } else {
            at++;
        }
    }

    /**
     * The driver takes what comes behind a doubled quote, or in a new line, for a plain string; and
     * all of it when it begins right behind a character that it knows for no end of a word.
     */
    private void escapeString() {
        int end = quotes.escapeStringEnd(at + 1);
        boolean isMixed = end > 0 && quotes.escapesBehindQuote(at + 1, end);
        boolean isHidden = at > 0 && "$'\\{}".indexOf(sql.charAt(at - 1)) >= 0;
        take(isMixed || isHidden ? Kind.MISREAD : Kind.STRING, end);
    }

    private void mark(char c) {
        switch (c) {
            case '\'' -> take(Kind.STRING, quotes.end(at, has(Trait.BACKSLASH_ESCAPES)));
            case '"' -> doubleQuoted();
            case '`' -> backtick();
            case '$' -> dollar();
            case '{' -> brace();
            case '\\' -> take(Kind.SYMBOL, at + (startsNull() ? 2 : 1));
            default -> take(Kind.SYMBOL, at + symbols.length(at));
        }
    }

    /** PostgreSQL begins a dollar quote right behind a number or another, its driver does not. */
    private void beforeDollar(Kind kind, int end) {
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
            beforeDollar(Kind.STRING, quotes.dollarEnd(at, tag));
        } else if (words.isDigit(at + 1)) {
            beforeDollar(Kind.NUMBERED, words.digitsEnd(at + 1));
        } else {
            take(Kind.WORD, words.end(at));
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

    private boolean startsEscapeString() {
        return sql.startsWith("'", at + 1) && has(Trait.ESCAPE_STRINGS);
    }

    private boolean startsUnicode(String quote) {
        return sql.startsWith(quote, at + 1) && has(Trait.UNICODE_NAMES);
    }

    private boolean has(Trait trait) {
        return dialect.has(trait);
    }

    /** Takes what reaches to {@code end}; -1 or beyond the end means that it never ends. */
    private void take(Kind kind, int end) {
        boolean endless = end < 0 || end > sql.length();
        int stop = endless ? sql.length() : end;
        Kind found = endless ? Kind.UNTERMINATED : kind;
        tokens.add(new Token(found, sql, at, stop));
        at = stop;
    }
}
