package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/**
 * Finds what may be calls of functions: every name before a parenthesis, be it a keyword or a type,
 * and every name behind a dot. Whether it is one is for {@link FunctionRules} to know.
 */
final class Calls {
    private static final Set<String> DECLARING =
            Set.of("into", "table", "exists", "references", "with", "recursive");

    private final List<Token> tokens;
    private final boolean ofValues;
    private final Names names;
    private final int[] arguments;
    private final List<Call> found = new ArrayList<>();

    /** Whether the dots that follow each other here began behind a value. */
    private boolean behindValue;

    private Calls(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.ofValues = dialect.has(Trait.FIELD_CALLS);
        this.names = new Names(tokens, dialect);
        this.arguments = countArguments(tokens);
    }

    static List<Call> of(List<Token> tokens, Dialect dialect) {
        Calls calls = new Calls(tokens, dialect);
        for (int at = 0; at < tokens.size(); at++) {
            if (calls.isSymbol(at, '.')) {
                calls.behindValue = calls.ofValues && calls.isValue(at - 1);
            } else {
                calls.look(at);
            }
        }
        return List.copyOf(calls.found);
    }

    private void look(int at) {
        if (!names.isName(at)) {
            return;
        }
        int next = names.after(at);
        boolean qualified = isSymbol(at - 1, '.');
        if (isSymbol(next, '(')) {
            if (isDeclared(qualified ? at - 3 : at - 1)) {
                return;
            }
            found.add(
                    new Call(qualified ? names.schema(at - 2) : "", names.of(at), arguments[next]));
        } else if (qualified) {
            found.add(
                    new Call(
                            "",
                            names.of(at),
                            behindValue ? Call.LIKE_A_FIELD : Call.LIKE_A_COLUMN));
        }
    }

    /** Whether a value and no name ends here: a parenthesis, a bracket, a placeholder. */
    private boolean isValue(int at) {
        if (!names.isName(at)) {
            return at >= 0
                    && (isSymbol(at, ')')
                            || isSymbol(at, ']')
                            || isSymbol(at, '?')
                            || tokens.get(at).kind() == Kind.NUMBERED
                            || behindValue);
        }
        return isSymbol(at - 1, ':') || (isSymbol(at - 1, '.') && behindValue);
    }

    /** A table's name before the list of its columns is no call. */
    private boolean isDeclared(int before) {
        return before >= 0 && tokens.get(before).isAny(DECLARING);
    }

    /** For each opening parenthesis how many values stand in it, in one pass. */
    private static int[] countArguments(List<Token> tokens) {
        int[] counts = new int[tokens.size()];
        int[] open = new int[tokens.size()];
        boolean[] ordered = new boolean[tokens.size()];
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isSymbol('(') || token.isSymbol('[')) {
                boolean empty = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(')');
                counts[at] = empty ? 0 : 1;
                open[depth++] = at;
            } else if (token.isSymbol(')') || token.isSymbol(']')) {
                depth = Math.max(0, depth - 1);
            } else if (depth > 0 && token.isSymbol(',') && !ordered[open[depth - 1]]) {
                counts[open[depth - 1]]++;
            } else if (depth > 0 && ordersBy(tokens, at)) {
                ordered[open[depth - 1]] = true;
            }
        }
        return counts;
    }

    /** What an aggregate sorts by are no arguments of it. */
    private static boolean ordersBy(List<Token> tokens, int at) {
        return tokens.get(at).is("order") && at + 1 < tokens.size() && tokens.get(at + 1).is("by");
    }

    private boolean isSymbol(int at, char symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }
}
