package org.dbmcp.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/** What a query does beside reading: changes within it, INTO, locks. */
final class Traces {
    private static final Set<String> CHANGES =
            Set.of("insert", "update", "delete", "merge", "replace");
    private static final Set<String> NAMING = Set.of("set", "using", "uescape");
    private static final Set<String> LOCKS = Set.of("update", "share", "no", "key");
    private static final Token NOTHING = new Token(Kind.SYMBOL, "", 0, 0);

    private final List<Token> tokens;
    private final Dialect dialect;

    Traces(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    /** Whether a part in parentheses changes rows, as {@code WITH a AS (DELETE ...)} does. */
    boolean changesWithin() {
        return anyAt(at -> beginsChange(at) && (isBehindParenthesis(at) || isBehindSearch(at)));
    }

    private boolean isBehindParenthesis(int at) {
        return at(at - 1).isSymbol('(') || at(at - 1).isSymbol(')');
    }

    /** The name of SEARCH ... SET a, or of CYCLE ... USING a, may end a WITH list. */
    private boolean isBehindSearch(int at) {
        return at(at - 2).isAny(NAMING);
    }

    private boolean beginsChange(int at) {
        return at(at).isAny(CHANGES)
                && (at(at + 1).kind() == Kind.WORD || at(at + 1).kind() == Kind.QUOTED_NAME);
    }

    /** Whether a sequence goes on, which no transaction takes back. */
    boolean takesNextValue() {
        return anyAt(
                at ->
                        at(at).is("next")
                                && at(at + 1).is("value")
                                && at(at + 2).is("for")
                                && !at(at + 3).is("update"));
    }

    /**
     * Whether an UPDATE or DELETE has no WHERE of its own. Read from the end, since the WHERE comes
     * behind what it belongs to.
     *
     * @param main where the statement's verb is
     */
    boolean changesAllRows(int main) {
        Deque<Boolean> outer = new ArrayDeque<>();
        boolean condition = false;
        for (int at = tokens.size() - 1; at >= 0; at--) {
            if (at(at).isSymbol(')')) {
                outer.push(condition);
                condition = false;
            } else if (at(at).isSymbol('(')) {
                condition = !outer.isEmpty() && outer.pop();
            } else if (at(at).is("where")) {
                condition = true;
            } else if (!condition && changesRows(at, main)) {
                return true;
            }
        }
        return false;
    }

    private boolean changesRows(int at, int main) {
        return (at(at).is("update") || at(at).is("delete"))
                && (at == main || isBehindParenthesis(at) || isBehindSearch(at))
                && beginsChange(at);
    }

    /** Whether rows are locked, as by {@code FOR UPDATE} and {@code LOCK IN SHARE MODE}. */
    boolean locksRows() {
        return anyAt(
                at ->
                        (at(at).is("for") && at(at + 1).isAny(LOCKS))
                                || (at(at).is("lock") && at(at + 1).is("in")));
    }

    /** Whether the result goes into a table, a variable or a file. */
    boolean into() {
        return anyAt(at -> at(at).is("into") && !isLabel(at(at - 1)) && !isOfChange(at));
    }

    /** Whether the result goes into a file of the server. */
    boolean intoFile() {
        return dialect.has(Trait.DESCRIBES_TABLES)
                && anyAt(at -> at(at).is("outfile") || at(at).is("dumpfile"))
                && into();
    }

    /** Whether variables of the session are set, as {@code @a := 1} does. */
    boolean setsVariable() {
        return dialect.has(Trait.VARIABLES) && anyAt(at -> at(at).isSymbol(":="));
    }

    /** PostgreSQL takes reserved words as labels after AS and as columns after a dot. */
    private boolean isLabel(Token before) {
        return !dialect.has(Trait.DESCRIBES_TABLES) && (before.is("as") || before.isSymbol('.'));
    }

    /** The INTO of a change in parentheses. */
    private boolean isOfChange(int at) {
        return at(at - 1).isAny(CHANGES) && at(at - 2).isSymbol('(');
    }

    private boolean anyAt(IntPredicate found) {
        for (int at = 0; at < tokens.size(); at++) {
            if (found.test(at)) {
                return true;
            }
        }
        return false;
    }

    private Token at(int index) {
        return index < 0 || index >= tokens.size() ? NOTHING : tokens.get(index);
    }
}
