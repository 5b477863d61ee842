package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words, or a name with {@code *} and {@code ?} in it.
 *
 * @param text in lower case
 * @param words its parts
 */
record Term(String text, List<String> words) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|+(){}\\[\\]]");
    private static final Pattern SEPARATORS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    static Term of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return new Term(plain, List.of(BLANKS.split(plain, -1)));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** A regular expression that every product reads alike, for names in lower case. */
    String pattern() {
        return String.join("|", words.stream().map(Term::expression).toList());
    }

    private static String expression(String word) {
        String escaped = SPECIAL.matcher(word).replaceAll("\\\\$0");
        boolean whole = word.contains("*") || word.contains("?");
        String wild = escaped.replace("*", ".*").replace("?", ".");
        return whole ? "^" + wild + "$" : wild;
    }

    /** How well a name fits; null when it does not. */
    Score score(String name, String within, String comment) {
        Match best = null;
        int missing = 0;
        for (String word : words) {
            Match found = of(word, name, comment);
            boolean near = contains(within, word) || contains(comment, word);
            missing += found == null && !near ? 1 : 0;
            best = found != null && (best == null || found.compareTo(best) < 0) ? found : best;
        }
        return best == null ? null : new Score(missing, best);
    }

    private Match of(String word, String name, String comment) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals(word) || lower.equals(String.join("_", words))) {
            return Match.EXACT;
        }
        if (isWild(word)) {
            return Pattern.compile(expression(word)).matcher(lower).matches() ? Match.PREFIX : null;
        }
        if (lower.startsWith(word)) {
            return Match.PREFIX;
        }
        if (isWordOf(word, name)) {
            return Match.WORD;
        }
        if (lower.contains(word)) {
            return Match.PART;
        }
        return contains(comment, word) ? Match.COMMENT : null;
    }

    private static boolean isWild(String word) {
        return word.contains("*") || word.contains("?");
    }

    private static boolean contains(String text, String word) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean isWordOf(String word, String name) {
        return SEPARATORS.splitAsStream(name).anyMatch(each -> each.equalsIgnoreCase(word));
    }
}
