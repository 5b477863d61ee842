package org.dbmcp.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dbmcp.sql.Dialect.Trait;

/** Finds the word that says what a statement does: behind parentheses, a WITH list, EXPLAIN. */
final class VerbFinder {
    private static final Set<String> EXPLAIN_OPTIONS =
            Set.of("analyze", "analyse", "verbose", "extended", "partitions", "plan", "for");

    private static final Set<String> QUERY_STARTS = Set.of("select", "with", "values", "table");

    private final List<Token> tokens;
    private final Dialect dialect;
    private final WithList with;

    VerbFinder(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.with = new WithList(tokens, new Names(tokens, dialect));
        this.dialect = dialect;
    }

    /** Where the verb is, at or after {@code from}; the number of tokens when there is none. */
    int find(int from) {
        int at = from;
        while (at < tokens.size()) {
            if (symbol(at, '(')) {
                at++;
            } else if (tokens.get(at).is("with")) {
                at = with.end(at + 1);
            } else {
                return at;
            }
        }
        return at;
    }

    /** Whether the word here asks for the plan of what follows. */
    boolean explainsAt(int at) {
        if (is(at, "analyze") && dialect.has(Trait.DESCRIBES_TABLES)) {
            return is(at + 1, "format")
                    || is(at + 1, "with")
                    || symbol(at + 1, '(')
                    || (isAny(at + 1, Verbs.OF_ROWS) && !is(at + 1, "table"));
        }
        return is(at, "explain") || is(at, "describe") || is(at, "desc");
    }

    /** Where the explained statement begins, when EXPLAIN is at {@code at}. */
    int afterExplain(int at) {
        int next = at + 1;
        if (symbol(next, '(') && !isAny(next + 1, QUERY_STARTS) && !symbol(next + 1, '(')) {
            next = WithList.afterClosing(tokens, next);
        }
        Set<String> seen = new HashSet<>();
        while (next < tokens.size()) {
            if (is(next, "format")) {
                next += symbol(next + 1, '=') ? 3 : 2;
            } else if (isAny(next, EXPLAIN_OPTIONS) && seen.add(word(next))) {
                next++;
            } else {
                return next;
            }
        }
        return next;
    }

    private String word(int at) {
        return tokens.get(at).text().toLowerCase(Locale.ROOT);
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private boolean isAny(int at, Set<String> words) {
        return at < tokens.size() && tokens.get(at).isAny(words);
    }

    private boolean symbol(int at, char symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }
}
