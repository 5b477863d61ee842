package org.dbmcp.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds what may be calls of functions: every name before a parenthesis, be it a keyword or a type,
 * and every name behind a dot. Whether it is one is for {@link FunctionRules} to know.
 */
final class Calls {
    private static final List<String> DECLARING =
            List.of("into", "table", "exists", "references", "with", "recursive");

    private final List<Token> tokens;
    private final Names names;
    private final int[] arguments;
    private final List<Call> found = new ArrayList<>();

    private Calls(List<Token> tokens) {
        this.tokens = tokens;
        this.names = new Names(tokens);
        this.arguments = countArguments(tokens);
    }

    static List<Call> of(List<Token> tokens) {
        Calls calls = new Calls(tokens);
        for (int at = 0; at < tokens.size(); at++) {
            calls.look(at);
        }
        return List.copyOf(calls.found);
    }

    private void look(int at) {
        if (!names.isName(at)) {
            return;
        }
        int next = names.after(at);
        boolean qualified = isSymbol(at - 1, ".");
        if (isSymbol(next, "(")) {
            if (isDeclared(qualified ? at - 3 : at - 1)) {
                return;
            }
            found.add(new Call(qualified ? schema(at - 2) : "", names.of(at), arguments[next]));
        } else if (qualified) {
            found.add(new Call("", names.of(at), Call.LIKE_A_COLUMN));
        }
    }

    /** A table's name before the list of its columns is no call. */
    private boolean isDeclared(int before) {
        return before >= 0 && tokens.get(before).isAny(DECLARING);
    }

    /** A name escaped with UESCAPE ends in a string. */
    private String schema(int at) {
        if (names.isName(at)) {
            return names.of(at);
        }
        return names.isName(at - 2) && names.after(at - 2) == at + 1 ? names.of(at - 2) : "";
    }

    /** For each opening parenthesis how many values stand in it, in one pass. */
    private static int[] countArguments(List<Token> tokens) {
        int[] counts = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.isSymbol("(") || token.isSymbol("[")) {
                open.push(at);
                boolean empty = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(")");
                counts[at] = empty ? 0 : 1;
            } else if (token.isSymbol(")") || token.isSymbol("]")) {
                open.poll();
            } else if (token.isSymbol(",") && !open.isEmpty()) {
                counts[open.element()]++;
            }
        }
        return counts;
    }

    private boolean isSymbol(int at, String symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }
}
