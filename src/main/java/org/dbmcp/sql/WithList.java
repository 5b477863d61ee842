package org.dbmcp.sql;

import java.util.List;
import java.util.Set;

/** A list of common table expressions. */
record WithList(List<Token> tokens, Names names) {
    /** The main statement stands behind the last entry; the end when the list is none. */
    int end(int from) {
        int at = is(from, "recursive") ? from + 1 : from;
        while (at < tokens.size()) {
            at = afterEntry(at);
            if (!symbol(at, ',')) {
                boolean begins = symbol(at, '(') || isAny(at, Verbs.OF_ROWS) || is(at, "with");
                return begins ? at : tokens.size();
            }
            at++;
        }
        return at;
    }

    /** Behind {@code name (columns) AS MATERIALIZED (query) SEARCH ... CYCLE ...}. */
    private int afterEntry(int name) {
        int at = afterName(name);
        if (symbol(at, '(')) {
            at = afterClosing(tokens, at);
        }
        if (!is(at, "as")) {
            return tokens.size();
        }
        at++;
        at += is(at, "not") ? 1 : 0;
        at += is(at, "materialized") ? 1 : 0;
        return symbol(at, '(') ? afterCycle(afterSearch(afterClosing(tokens, at))) : tokens.size();
    }

    /** Behind {@code SEARCH DEPTH FIRST BY a, b SET c}. */
    private int afterSearch(int at) {
        return is(at, "search") && is(at + 3, "by") ? afterSet(afterNames(at + 4)) : at;
    }

    /** Behind {@code CYCLE a, b SET c TO d DEFAULT e USING f}, or MariaDB's RESTRICT. */
    private int afterCycle(int at) {
        if (!is(at, "cycle")) {
            return at;
        }
        int next = afterNames(at + 1);
        if (is(next, "restrict")) {
            return next + 1;
        }
        next = afterSet(next);
        while (next < tokens.size() && !is(next, "using")) {
            next++;
        }
        return afterName(next + 1);
    }

    private int afterSet(int at) {
        return is(at, "set") ? afterName(at + 1) : tokens.size();
    }

    private int afterNames(int from) {
        int at = afterName(from);
        while (symbol(at, ',')) {
            at = afterName(at + 1);
        }
        return at;
    }

    private int afterName(int at) {
        return names.isName(at) ? names.after(at) : tokens.size();
    }

    /** Behind what closes the parenthesis that opens there. */
    static int afterClosing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int at = opening; at < tokens.size(); at++) {
            if (tokens.get(at).isSymbol('(')) {
                depth++;
            } else if (tokens.get(at).isSymbol(')')) {
                depth--;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return tokens.size();
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
