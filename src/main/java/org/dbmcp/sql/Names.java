package org.dbmcp.sql;

import java.util.List;
import java.util.Locale;
import org.dbmcp.sql.Token.Kind;

/** What a name says once its quotes and escapes are taken off, in lower case. */
final class Names {
    private static final char STANDARD_ESCAPE = '\\';
    private static final int SHORT_ESCAPE = 4;
    private static final int LONG_ESCAPE = 6;

    private final List<Token> tokens;

    Names(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isName(int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at).kind() == Kind.WORD
                        || tokens.get(at).kind() == Kind.QUOTED_NAME);
    }

    /** The name at {@code at}, as a catalogue would be asked for it. */
    String of(int at) {
        Token token = tokens.get(at);
        String text = token.text();
        if (token.kind() == Kind.WORD) {
            return text.toLowerCase(Locale.ROOT);
        }
        boolean escaped = text.length() > 2 && text.charAt(1) == '&';
        int opening = escaped ? 2 : 0;
        String quote = text.substring(opening, opening + 1);
        String inner = text.substring(opening + 1, text.length() - 1).replace(quote + quote, quote);
        String name = escaped ? decoded(inner, escape(at)) : inner;
        return name.toLowerCase(Locale.ROOT);
    }

    /** Where what comes after the name begins, behind its UESCAPE. */
    int after(int at) {
        return hasEscapeClause(at) ? at + 3 : at + 1;
    }

    private boolean hasEscapeClause(int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1).is("uescape")
                && tokens.get(at + 2).kind() == Kind.STRING;
    }

    private char escape(int at) {
        return hasEscapeClause(at) && tokens.get(at + 2).text().length() == 3
                ? tokens.get(at + 2).text().charAt(1)
                : STANDARD_ESCAPE;
    }

    /** Standard SQL's {@code \0041} and {@code \+000041}; what is no such escape stays as it is. */
    private static String decoded(String text, char escape) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != escape || at + 1 == text.length()) {
                decoded.append(c);
                at++;
            } else if (text.charAt(at + 1) == escape) {
                decoded.append(escape);
                at += 2;
            } else {
                boolean isLong = text.charAt(at + 1) == '+';
                int digits = at + (isLong ? 2 : 1);
                int end = digits + (isLong ? LONG_ESCAPE : SHORT_ESCAPE);
                decoded.append(character(text, digits, end, c));
                at = end;
            }
        }
        return decoded.toString();
    }

    private static String character(String text, int from, int to, char otherwise) {
        try {
            return Character.toString(Integer.parseInt(text.substring(from, to), 16));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // the database will refuse it
            return String.valueOf(otherwise);
        }
    }
}
