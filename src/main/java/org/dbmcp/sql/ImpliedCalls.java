package org.dbmcp.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/**
 * Finds the operators of a statement, and the types that it names to make values of them: users may
 * have put functions of their own behind both.
 */
final class ImpliedCalls {
    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

    /** An operator without one of them does not end in a sign. */
    private static final String BEFORE_SIGNS = "~!@#%^&|`?";

    private final List<Token> tokens;
    private final Names names;
    private final List<Call> found = new ArrayList<>();

    /** For each parenthesis that is open, whether CAST is before it. */
    private final Deque<Boolean> casts = new ArrayDeque<>();

    private ImpliedCalls(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.names = new Names(tokens, dialect);
    }

    static List<Call> of(List<Token> tokens, Dialect dialect) {
        if (!dialect.has(Trait.FIELD_CALLS)) {
            return List.of();
        }
        ImpliedCalls calls = new ImpliedCalls(tokens, dialect);
        int at = 0;
        while (at < tokens.size()) {
            at = calls.next(at);
        }
        return List.copyOf(calls.found);
    }

    private int next(int at) {
        if (isOperator(at)) {
            return operators(at);
        }
        if (isSymbol(at, '(')) {
            casts.push(at > 0 && tokens.get(at - 1).is("cast"));
        } else if (isSymbol(at, ')')) {
            casts.poll();
        } else if (namesType(at)) {
            type(at + 1);
        } else if (names.isName(at) && isLiteral(names.after(at))) {
            boolean qualified = isSymbol(at - 1, '.');
            addType(qualified ? names.schema(at - 2) : "", at);
        }
        return at + 1;
    }

    private boolean namesType(int at) {
        return tokens.get(at).isSymbol("::")
                || tokens.get(at).is("returning")
                || (tokens.get(at).is("as") && Boolean.TRUE.equals(casts.peek()));
    }

    /** The last part of the name that begins here is the type's. */
    private void type(int from) {
        int at = from;
        String schema = "";
        while (names.isName(at) && isSymbol(names.after(at), '.')) {
            schema = names.of(at);
            at = names.after(at) + 1;
        }
        addType(schema, at);
    }

    private void addType(String schema, int at) {
        if (names.isName(at)) {
            found.add(new Call(schema, names.of(at), Call.CAST));
        }
    }

    /** Takes the characters that touch apart as the server does; gives what comes behind them. */
    private int operators(int from) {
        StringBuilder run = new StringBuilder(tokens.get(from).text());
        int at = from + 1;
        while (isOperator(at) && tokens.get(at).start() == tokens.get(at - 1).end()) {
            run.append(tokens.get(at).text());
            at++;
        }
        String schema = isSymbol(from - 1, '.') ? names.schema(from - 2) : "";
        String operators = run.toString().replace("??", "?");
        int first = length(operators);
        add(schema, operators.substring(0, first));
        for (int sign = first; sign < operators.length(); sign++) {
            add(schema, operators.substring(sign, sign + 1));
        }
        return at;
    }

    private void add(String schema, String operator) {
        found.add(new Call(schema, operator, Call.OPERATOR));
    }

    /** How much of what touches is one operator; what comes then are signs, each on its own. */
    private static int length(String run) {
        int end = run.length();
        if (run.chars().noneMatch(c -> BEFORE_SIGNS.indexOf(c) >= 0)) {
            while (end > 1 && (run.charAt(end - 1) == '+' || run.charAt(end - 1) == '-')) {
                end--;
            }
        }
        return end;
    }

    private boolean isOperator(int at) {
        return at < tokens.size()
                && tokens.get(at).kind() == Kind.SYMBOL
                && OPERATOR_CHARACTERS.indexOf(tokens.get(at).first()) >= 0;
    }

    private boolean isLiteral(int at) {
        return at < tokens.size() && tokens.get(at).kind() == Kind.STRING;
    }

    private boolean isSymbol(int at, char symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }
}
