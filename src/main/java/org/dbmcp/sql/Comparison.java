package org.dbmcp.sql;

import java.util.List;
import org.dbmcp.sql.SoughtColumn.Use;
import org.dbmcp.sql.Token.Kind;

/**
 * A comparison by which an index finds rows.
 *
 * @param next the token behind the operator
 */
record Comparison(Use use, int next) {
    /** The one whose operator begins at this token; null when none does. */
    static Comparison at(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(at);
        if (token.isSymbol('=') || token.is("in")) {
            return new Comparison(Use.EQUAL, at + 1);
        }
        if (token.is("between")) {
            return new Comparison(Use.RANGE, at + 1);
        }
        if (token.is("like")) {
            return beginsFirmly(tokens.get(at + 1)) ? new Comparison(Use.RANGE, at + 1) : null;
        }
        return inequality(tokens, at);
    }

    private static Comparison inequality(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token second = tokens.get(at + 1);
        boolean less = token.isSymbol('<');
        if ((!less && !token.isSymbol('>')) || (less && second.isSymbol('>'))) {
            return null;
        }
        boolean two = second.isSymbol('=');
        boolean three = two && at + 2 < tokens.size() && tokens.get(at + 2).isSymbol('>');
        if (less && three) {
            return new Comparison(Use.EQUAL, at + 3);
        }
        return new Comparison(Use.RANGE, two ? at + 2 : at + 1);
    }

    private static boolean beginsFirmly(Token pattern) {
        return pattern.kind() == Kind.STRING
                && pattern.text().length() > 2
                && "%_'\"".indexOf(pattern.text().charAt(1)) < 0;
    }

    /** What a value before this token is compared with it for; null when it is not. */
    static Use before(List<Token> tokens, int at) {
        if (at < 2) {
            return null;
        }
        Token operator = tokens.get(at - 1);
        Token value = tokens.get(at - 2);
        boolean bounded = operator.isSymbol('<') || operator.isSymbol('>');
        if (operator.isSymbol('=') && (value.isSymbol('<') || value.isSymbol('>'))) {
            return at > 2 && isValue(tokens.get(at - 3)) ? Use.RANGE : null;
        }
        if (!isValue(value) || (!bounded && !operator.isSymbol('='))) {
            return null;
        }
        return bounded ? Use.RANGE : Use.EQUAL;
    }

    private static boolean isValue(Token token) {
        return token.kind() == Kind.NUMBER
                || token.kind() == Kind.STRING
                || token.kind() == Kind.NUMBERED
                || token.isSymbol('?');
    }
}
