package org.dbmcp.sql;

import java.util.Collection;

/**
 * A piece of a statement; comments and white space are none.
 *
 * @param start where it begins in the statement, counted from 0
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, int start, int end) {
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

    /** Whether it is this unquoted word, in any case. */
    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is one of these unquoted words, in any case. */
    boolean isAny(Collection<String> words) {
        if (kind == Kind.WORD) {
            for (String word : words) {
                if (text.equalsIgnoreCase(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is this operator or punctuation mark. */
    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
