package org.dbmcp.sql;

import java.util.List;
import java.util.function.BiConsumer;
import org.dbmcp.sql.SoughtColumn.Use;

/** Reads what a statement sorts by, as long as an index could give that order. */
record SortReader(List<Token> tokens) {
    /** Hands on the columns from this token on, and gives the token behind them. */
    int from(int start, BiConsumer<NamePath, Use> found) {
        int at = start;
        Boolean descending = null;
        while (true) {
            NamePath name = NamePath.at(tokens, at);
            if (name == null || !endsColumn(name.next())) {
                return Math.max(at, start);
            }
            boolean down = is(name.next(), "desc");
            if (descending != null && descending != down) {
                return name.next();
            }
            descending = down;
            found.accept(name, Use.SORT);
            at = down || is(name.next(), "asc") ? name.next() + 1 : name.next();
            if (at >= tokens.size() || !tokens.get(at).isSymbol(',')) {
                return at;
            }
            at++;
        }
    }

    private boolean endsColumn(int at) {
        return at >= tokens.size()
                || tokens.get(at).isSymbol(',')
                || tokens.get(at).isSymbol(';')
                || is(at, "asc")
                || is(at, "desc")
                || is(at, "limit")
                || is(at, "offset")
                || is(at, "fetch")
                || is(at, "nulls")
                || is(at, "for");
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }
}
