package org.dbmcp.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Token.Kind;

/**
 * What a statement begins with, once parentheses, WITH and EXPLAIN are looked through.
 *
 * @param at where its verb stands
 * @param verb that word in lower case; empty when there is none
 * @param rule what is to be thought of it
 * @param plans whether its plan is asked for, and it is not run
 */
record Head(int at, String verb, Rule rule, boolean plans) {
    private static final Set<String> OFF = Set.of("off", "false");

    static Head of(List<Token> tokens, Dialect dialect) {
        VerbFinder finder = new VerbFinder(tokens, dialect);
        int first = finder.find(0);
        if (!finder.explainsAt(first)) {
            return new Head(first, word(tokens, first), rule(tokens, first), false);
        }
        int main = finder.find(finder.afterExplain(first));
        boolean runs = analyzes(tokens, dialect, first, main);
        Rule rule = rule(tokens, main);
        if (!runs && rule == Rule.UNKNOWN && dialect.has(Trait.DESCRIBES_TABLES)) {
            return new Head(main, word(tokens, first), Rule.READS, true);
        }
        // no product explains an EXPLAIN, so nobody knows what that would do
        Rule found = finder.explainsAt(main) ? Rule.UNKNOWN : rule;
        return new Head(main, word(tokens, main), found, !runs);
    }

    /** Options may be quoted like names, and switched off. */
    private static boolean analyzes(List<Token> tokens, Dialect dialect, int from, int to) {
        Names names = new Names(tokens, dialect);
        for (int at = from; at < Math.min(to, tokens.size()); at++) {
            if (names.isName(at)
                    && names.of(at).matches("analy[sz]e")
                    && !(at + 1 < to && tokens.get(at + 1).isAny(OFF))) {
                return true;
            }
        }
        return false;
    }

    private static Rule rule(List<Token> tokens, int at) {
        String verb = word(tokens, at);
        String next = word(tokens, at + 1);
        boolean isServers =
                verb.equals("alter") && (next.equals("system") || next.equals("instance"));
        return isServers ? Rule.SERVER : Verbs.ruleFor(verb);
    }

    private static String word(List<Token> tokens, int at) {
        boolean isWord = at < tokens.size() && tokens.get(at).kind() == Kind.WORD;
        return isWord ? tokens.get(at).text().toLowerCase(Locale.ROOT) : "";
    }
}
