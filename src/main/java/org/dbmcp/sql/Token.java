package org.dbmcp.sql;

import java.util.Locale;
import java.util.Set;

/**
 * A piece of a statement; comments and white space are none.
 *
 * @param sql the statement
 * @param start where it begins in the statement, counted from 0
 * @param end where it ends, exclusive
 * @param word an unquoted word as others are compared with it, in lower case; empty for the rest
 * @param symbol a symbol of one character; 0 for the rest
 */
record Token(Kind kind, String sql, int start, int end, String word, char symbol) {
    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        /** {@code $1}. */
        NUMBERED,
        SYMBOL,
        /** A quote or comment without an end. */
        UNTERMINATED,
        /** A comment that some servers execute. */
        CONDITIONAL_COMMENT,
        /** A comment that takes limits off the statement. */
        LIMIT_HINT,
        /** What one reader takes for the begin of a string and another does not. */
        AMBIGUOUS,
        /** What the driver takes for the begin or the end of something, and the server not. */
        MISREAD,
        /** What the driver puts other text in the place of. */
        DRIVER_ESCAPE,
        /** An escape character that is written in a roundabout way. */
        ODD_ESCAPE,
        /** A character with the code 0, where some readers stop and others do not. */
        NUL
    }

    Token(Kind kind, String sql, int start, int end) {
        this(
                kind,
                sql,
                start,
                end,
                kind == Kind.WORD ? folded(sql.substring(start, end)) : "",
                kind == Kind.SYMBOL && end - start == 1 ? sql.charAt(start) : 0);
    }

    /** As it is written. */
    String text() {
        return sql.substring(start, end);
    }

    /** What it begins with. */
    char first() {
        return sql.charAt(start);
    }

    /** Whether it is this unquoted word, in any case. */
    boolean is(String lowerCase) {
        return word.equals(lowerCase);
    }

    /** Whether it is one of these unquoted words, in any case. */
    boolean isAny(Set<String> lowerCase) {
        return kind == Kind.WORD && lowerCase.contains(word);
    }

    /** Whether it is this operator or punctuation mark. */
    boolean isSymbol(char character) {
        return symbol == character;
    }

    /** Whether it is this operator of several characters. */
    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL
                && end - start == symbol.length()
                && sql.startsWith(symbol, start);
    }

    /** Letters beyond ASCII that differ from others in case only, such as the long s, do not. */
    private static String folded(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return foldedWhole(text);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String foldedWhole(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(at))));
        }
        return folded.toString();
    }
}
