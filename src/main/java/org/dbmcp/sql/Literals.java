package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.List;
import org.dbmcp.sql.Token.Kind;

/** Reads the values that are written in a comparison. */
record Literals(List<Token> tokens) {
    private static final String COMPUTING = "+-*/%|^";

    /** The value, or all of the list, that begins here; none when one of them is not written. */
    List<String> from(int start) {
        if (!is(start, '(')) {
            return isLiteral(start) && !computes(start + 1)
                    ? List.of(text(tokens.get(start)))
                    : List.of();
        }
        List<String> values = new ArrayList<>();
        int at = start;
        do {
            if (!isLiteral(at + 1)) {
                return List.of();
            }
            values.add(text(tokens.get(at + 1)));
            at += 2;
        } while (is(at, ','));
        return is(at, ')') ? values : List.of();
    }

    /** The value that ends here. */
    List<String> before(int at) {
        boolean whole = isLiteral(at) && !computes(at - 1);
        return whole ? List.of(text(tokens.get(at))) : List.of();
    }

    private boolean isLiteral(int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at).kind() == Kind.NUMBER || isString(tokens.get(at)));
    }

    private static boolean isString(Token token) {
        return token.kind() == Kind.STRING && (token.first() == '\'' || token.first() == '"');
    }

    private boolean is(int at, char symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    private boolean computes(int at) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).kind() == Kind.SYMBOL
                && COMPUTING.indexOf(tokens.get(at).first()) >= 0;
    }

    private static String text(Token token) {
        String text = token.text();
        if (token.kind() == Kind.NUMBER) {
            return text;
        }
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }
}
