package org.dbmcp.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/** What a name says once its quotes and escapes are taken off, in lower case. */
final class Names {
    private static final char STANDARD_ESCAPE = '\\';
    private static final int SHORT_ESCAPE = 4;
    private static final int LONG_ESCAPE = 6;
    private static final int PLAIN_ESCAPE = "'!'".length();

    /** In bytes, where longer names are cut; and what one character takes at most. */
    private static final int LONGEST = 63;

    private static final int MOST_BYTES = 3;

    private final List<Token> tokens;
    private final boolean cut;

    Names(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.cut = dialect.has(Trait.CUT_NAMES);
    }

    /** A UESCAPE behind a name whose character is not written as {@code '!'} is. */
    static Optional<Token> oddEscape(List<Token> tokens) {
        for (int at = 1; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).is("uescape")
                    && tokens.get(at - 1).kind() == Kind.QUOTED_NAME
                    && !isPlain(tokens, at + 1)) {
                Token odd = tokens.get(at);
                return Optional.of(new Token(Kind.ODD_ESCAPE, odd.sql(), odd.start(), odd.end()));
            }
        }
        return Optional.empty();
    }

    /** Strings that follow each other may be one. */
    private static boolean isPlain(List<Token> tokens, int at) {
        Token escape = tokens.get(at);
        return escape.kind() == Kind.STRING
                && escape.text().length() == PLAIN_ESCAPE
                && escape.text().startsWith("'")
                && (at + 1 == tokens.size() || tokens.get(at + 1).kind() != Kind.STRING);
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
            return known(text);
        }
        boolean escaped = text.length() > 2 && text.charAt(1) == '&';
        int opening = escaped ? 2 : 0;
        String quote = text.substring(opening, opening + 1);
        String inner = text.substring(opening + 1, text.length() - 1).replace(quote + quote, quote);
        return known(escaped ? decoded(inner, escape(at)) : inner);
    }

    private String known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return cut && lower.length() > LONGEST / MOST_BYTES ? cut(lower) : lower;
    }

    /** No character is split. */
    private static String cut(String name) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int character = name.codePointAt(end);
            bytes += Character.toString(character).getBytes(UTF_8).length;
            if (bytes > LONGEST) {
                return name.substring(0, end);
            }
            end += Character.charCount(character);
        }
        return name;
    }

    /** The name that ends at {@code at}, be it in the string of a UESCAPE; empty for none. */
    String schema(int at) {
        if (isName(at)) {
            return of(at);
        }
        return isName(at - 2) && after(at - 2) == at + 1 ? of(at - 2) : "";
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
