package org.dbmcp.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dbmcp.sql.SoughtColumn.Use;
import org.dbmcp.sql.Token.Kind;

/** The columns in conditions and sorts of a statement, found in one pass. */
final class ColumnFinder {
    private static final String COMPUTING = "+-*/%|&^:@.#";
    private static final Set<String> NO_CALL = Set.of("and", "or", "not", "where", "on", "in");
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "select",
                    "set",
                    "from",
                    "join",
                    "group",
                    "having",
                    "limit",
                    "offset",
                    "fetch",
                    "values",
                    "returning",
                    "union",
                    "into",
                    "using",
                    "window");

    /** Where a token stands. */
    private enum Clause {
        CONDITION,
        ELSEWHERE
    }

    private final List<Token> tokens;
    private final TableFinder tables;
    private final List<SoughtColumn> found = new ArrayList<>();
    private final Deque<Clause> outer = new ArrayDeque<>();
    private Clause clause = Clause.ELSEWHERE;
    private final Set<String> computed = new LinkedHashSet<>();
    private boolean alternatives;

    ColumnFinder(List<Token> tokens, TableFinder tables) {
        this.tokens = tokens;
        this.tables = tables;
        int at = 0;
        while (at < tokens.size()) {
            at = read(at);
        }
    }

    private int read(int at) {
        Token token = tokens.get(at);
        if (token.isSymbol('(')) {
            outer.push(clause);
            if (clause == Clause.CONDITION && isCall(at)) {
                call(at);
            }
            clause = isCall(at) ? Clause.ELSEWHERE : clause;
        } else if (token.isSymbol(')') && !outer.isEmpty()) {
            clause = outer.pop();
        } else if (token.is("where") || token.is("on")) {
            clause = Clause.CONDITION;
        } else if (token.is("order") && outer.isEmpty()) {
            clause = Clause.ELSEWHERE;
            return new SortReader(tokens).from(at + 2, (name, use) -> add(name, use, List.of()));
        } else if (token.isAny(ELSEWHERE)) {
            clause = Clause.ELSEWHERE;
        } else if (clause == Clause.CONDITION) {
            alternatives |= token.is("or");
            return condition(at);
        }
        return at + 1;
    }

    private boolean isCall(int at) {
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return before.kind() == Kind.QUOTED_NAME
                || (before.kind() == Kind.WORD && !before.isAny(NO_CALL));
    }

    /** Notes what is called with a column, and is compared. */
    private void call(int open) {
        NamePath inner = NamePath.at(tokens, open + 1);
        int close = open + 1;
        for (int depth = 1; close < tokens.size() && depth > 0; close++) {
            Token token = tokens.get(close);
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
        }
        if (inner != null && Comparison.at(tokens, close) != null) {
            computed.add(
                    "%s(%s)"
                            .formatted(
                                    tokens.get(open - 1).text(), String.join(".", inner.parts())));
        }
    }

    private boolean counts(int at) {
        return at >= 0 && at < tokens.size() && isSign(at, "+-*/%|");
    }

    private int condition(int at) {
        NamePath name = NamePath.at(tokens, at);
        if (name == null) {
            return at + 1;
        }
        if (!isPlain(at, name)) {
            if (counts(at - 1) || counts(name.next())) {
                computed.add(String.join(".", name.parts()));
            }
            return name.next();
        }
        Comparison comparison = Comparison.at(tokens, name.next());
        if (comparison == null) {
            Use use = Comparison.before(tokens, at);
            if (use != null) {
                add(name, use, new Literals(tokens).before(at - 2));
            }
            return name.next();
        }
        NamePath other =
                comparison.use() == Use.EQUAL ? NamePath.at(tokens, comparison.next()) : null;
        if (other == null || !isPlain(comparison.next(), other)) {
            add(name, comparison.use(), new Literals(tokens).from(comparison.next()));
            return comparison.next();
        }
        add(name, Use.JOIN, List.of());
        add(other, Use.JOIN, List.of());
        return other.next();
    }

    /** Whether nothing is computed of it. */
    private boolean isPlain(int at, NamePath name) {
        boolean called = name.next() < tokens.size() && isSign(name.next(), "(");
        return !called && !computes(at - 1) && !computes(name.next());
    }

    private boolean computes(int at) {
        return at >= 0 && at < tokens.size() && isSign(at, COMPUTING);
    }

    private boolean isSign(int at, String signs) {
        Token token = tokens.get(at);
        return token.kind() == Kind.SYMBOL && signs.indexOf(token.first()) >= 0;
    }

    private void add(NamePath name, Use use, List<String> values) {
        String qualifier = name.qualifier();
        if (qualifier == null) {
            found.add(new SoughtColumn(null, name.last(), use, values));
        } else if (tables.isCalled(qualifier)) {
            found.add(new SoughtColumn(tables.called(qualifier), name.last(), use, values));
        }
    }

    List<SoughtColumn> all() {
        return found;
    }

    /** What is compared in place of a column. */
    List<String> computed() {
        return List.copyOf(computed);
    }

    /** Whether a condition is one of several of which any is enough. */
    boolean alternatives() {
        return alternatives;
    }
}
