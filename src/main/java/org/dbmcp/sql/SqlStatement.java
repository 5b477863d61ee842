package org.dbmcp.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dbmcp.access.Effect;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/** A text that should be one statement: how many it really is, and what it does. */
public final class SqlStatement {
    private static final Set<Kind> UNREADABLE =
            EnumSet.of(
                    Kind.UNTERMINATED,
                    Kind.CONDITIONAL_COMMENT,
                    Kind.LIMIT_HINT,
                    Kind.AMBIGUOUS,
                    Kind.MISREAD,
                    Kind.DRIVER_ESCAPE,
                    Kind.NUL);

    /** Words before a parenthesis that are reserved on every product, and no functions. */
    private static final Set<String> SYNTAX =
            Set.of("values", "in", "and", "or", "not", "where", "on", "exists", "select", "from");

    private static final Set<String> ROUTINES = Set.of("procedure", "function", "trigger", "event");

    /** Routines are named within CREATE OR REPLACE DEFINER = 'a'@'b' SQL SECURITY ... */
    private static final int ROUTINE_WORD_LIMIT = 16;

    private final String sql;
    private final Dialect dialect;
    private final List<Token> tokens;
    private final int count;
    private final Head head;
    private final Effect effect;
    private final Traces traces;
    private final List<Call> calls;

    private SqlStatement(String sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
        this.tokens = Lexer.tokens(sql, dialect);
        this.traces = new Traces(tokens, dialect);
        this.calls = Calls.of(tokens, dialect);
        this.head = Head.of(tokens, dialect);
        this.count = isRoutine() ? 1 : countStatements();
        this.effect = head.plans() ? Effect.READS : judge();
    }

    /** Reads a text in its database's dialect; never fails, {@link Guard} does. */
    public static SqlStatement of(String sql, Dialect dialect) {
        return new SqlStatement(sql, dialect);
    }

    /** The text as it was given. */
    public String sql() {
        return sql;
    }

    /** How its database reads it. */
    public Dialect dialect() {
        return dialect;
    }

    /** How many statements it holds; empty ones do not count. */
    public int count() {
        return count;
    }

    /**
     * What it does, in lower case, such as {@code select}: the word behind parentheses, a WITH list
     * and EXPLAIN; empty when there is none.
     */
    public String verb() {
        return head.verb();
    }

    /** The most that it does; more than it does where that cannot be told from the text. */
    public Effect effect() {
        return effect;
    }

    List<Token> tokens() {
        return tokens;
    }

    Rule rule() {
        return head.rule();
    }

    /** Where its last token ends; what comes then are comments and semicolons. */
    int end() {
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.get(last).isSymbol(';')) {
            last--;
        }
        return last < 0 ? 0 : tokens.get(last).end();
    }

    /** What may be calls of functions. */
    List<Call> calls() {
        return calls;
    }

    /** What it may call without a name: operators, and casts by their types. */
    List<Call> impliedCalls() {
        return ImpliedCalls.of(tokens, dialect);
    }

    /** Whether it may call a function by its name, or takes a number of a sequence. */
    public boolean mayCall() {
        return calls.stream().anyMatch(this::mayBeCall) || namesSyntax() || traces.takesNextValue();
    }

    /** The first of these names, in lower case, that stands in it; null for none. */
    public String nameAmong(Set<String> wanted) {
        Names names = new Names(tokens, dialect);
        for (int at = 0; at < tokens.size(); at++) {
            String glued = glued(at);
            if (glued != null && wanted.contains(glued)) {
                return glued;
            }
            if (names.isName(at) && wanted.contains(names.of(at))) {
                return names.of(at);
            }
        }
        return null;
    }

    /** A number and the word that touches it, which is a name on some products; null for none. */
    private String glued(int at) {
        boolean touches =
                at + 1 < tokens.size()
                        && tokens.get(at).kind() == Kind.NUMBER
                        && tokens.get(at + 1).kind() == Kind.WORD
                        && tokens.get(at).end() == tokens.get(at + 1).start();
        return touches
                ? (tokens.get(at).text() + tokens.get(at + 1).text()).toLowerCase(Locale.ROOT)
                : null;
    }

    /** A column behind its table is no call where the product has no such calls. */
    private boolean mayBeCall(Call call) {
        boolean column = call.arguments() == Call.LIKE_A_COLUMN && !dialect.has(Trait.FIELD_CALLS);
        return !column && !SYNTAX.contains(call.name());
    }

    /** Quoted, or behind a dot, a word of the grammar may be the name of a function. */
    private boolean namesSyntax() {
        Names names = new Names(tokens, dialect);
        for (int at = 0; at < tokens.size(); at++) {
            boolean name =
                    tokens.get(at).kind() == Kind.QUOTED_NAME
                            || (at > 0 && tokens.get(at - 1).isSymbol('.'));
            if (name && names.isName(at) && SYNTAX.contains(names.of(at))) {
                return true;
            }
        }
        return false;
    }

    /** How many rows its last words allow, such as {@code LIMIT 10}; -1 when they say nothing. */
    public int mostRows() {
        return RowLimit.of(tokens);
    }

    /** Whether it asks for a plan, or for the columns of a table. */
    public boolean explains() {
        VerbFinder finder = new VerbFinder(tokens, dialect);
        return finder.explainsAt(finder.find(0));
    }

    /** Whether it asks for the plan of a change, without making it. */
    public boolean plansChange() {
        return head.plans() && head.rule() != Rule.READS;
    }

    /** How deep parentheses stand within each other. */
    int depth() {
        int depth = 0;
        int deepest = 0;
        for (Token token : tokens) {
            if (token.isSymbol('(') || token.isSymbol('[')) {
                deepest = Math.max(deepest, ++depth);
            } else if (token.isSymbol(')') || token.isSymbol(']')) {
                depth--;
            }
        }
        return deepest;
    }

    /** What can be told from its words. */
    Traces traces() {
        return traces;
    }

    /** Whether it puts the result into a variable. */
    boolean fillsVariable() {
        return dialect.has(Trait.DESCRIBES_TABLES) && head.rule() == Rule.READS && traces.into();
    }

    /** Whether it changes or deletes every row of a table, for want of a condition. */
    boolean changesAllRows() {
        return effect == Effect.WRITES && traces.changesAllRows(head.at());
    }

    /** The first token that not all readers understand alike. */
    Optional<Token> unreadable() {
        for (Token token : tokens) {
            if (UNREADABLE.contains(token.kind())) {
                return Optional.of(token);
            }
        }
        return Names.oddEscape(tokens);
    }

    private Effect judge() {
        if (head.rule() != Rule.READS) {
            return head.rule().effect();
        }
        if (traces.into()) {
            return Effect.DESTROYS;
        }
        boolean writes = traces.changesWithin() || traces.locksRows() || traces.takesNextValue();
        return writes ? Effect.WRITES : Effect.READS;
    }

    private int countStatements() {
        int found = 0;
        boolean within = false;
        for (Token token : tokens) {
            boolean separates = token.isSymbol(';');
            found += within || separates ? 0 : 1;
            within = !separates;
        }
        return found;
    }

    /** A server that takes one statement a call can be given the body of a routine as it is. */
    private boolean isRoutine() {
        return dialect.has(Trait.ROUTINE_BODIES)
                && head.verb().equals("create")
                && tokens.stream()
                        .limit(ROUTINE_WORD_LIMIT)
                        .takeWhile(each -> !each.isSymbol('(') && !each.isSymbol(';'))
                        .anyMatch(each -> each.isAny(ROUTINES));
    }
}
