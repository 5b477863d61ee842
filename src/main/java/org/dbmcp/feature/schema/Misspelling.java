package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression for names that differ from a term in a few letters. Whoever changes few
 * letters leaves one of some more parts as it is, and moves it no further than that; so all near
 * names have such a part about where it is in the term, and few others do.
 */
final class Misspelling {
    /** Parts of shorter terms are in every name. */
    private static final int SHORTEST = 3;

    private static final int MOST_CHANGES = 3;
    private static final int LETTERS_A_CHANGE = 5;

    private Misspelling() {}

    static boolean isLongEnough(Term term) {
        return term.joined().length() >= SHORTEST && !Glob.isWild(term.joined());
    }

    /** For names in lower case. */
    static String pattern(Term term) {
        String text = term.joined();
        int changes = changes(text);
        // two letters that change places may belong to two parts
        int parts = changes + 2;
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = i * text.length() / parts;
            int to = (i + 1) * text.length() / parts;
            patterns.add(
                    any(from, changes)
                            + Exactly.escaped(text.substring(from, to))
                            + any(text.length() - to, changes));
        }
        return "^(" + String.join("|", patterns) + ")$";
    }

    /** No shorter name fits the pattern: so much less may be on both sides of a part. */
    static int shortest(Term term) {
        return Math.max(1, term.joined().length() - 2 * changes(term.joined()));
    }

    /** No longer name fits it. */
    static int longest(Term term) {
        return term.joined().length() + 2 * changes(term.joined());
    }

    private static int changes(String text) {
        return Math.clamp(text.length() / LETTERS_A_CHANGE, 1, MOST_CHANGES);
    }

    private static String any(int letters, int changes) {
        return ".{%s,%s}".formatted(Math.max(0, letters - changes), letters + changes);
    }
}
