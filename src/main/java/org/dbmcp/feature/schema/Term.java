package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dbmcp.database.Fact;
import org.dbmcp.failure.Failure;

/**
 * What somebody looks for: words, or a name with {@code *} and {@code ?} in it.
 *
 * @param text in lower case
 * @param words its parts
 * @param joined the parts as a name
 * @param addresses all of it and its parts, where they have dots
 */
record Term(String text, List<String> words, String joined, List<Address> addresses) {
    private static final int MOST_WORDS = 12;
    private static final int MOST_LETTERS = 200;

    /** Regular expressions of databases go back to each of them. */
    private static final int MOST_STARS = 3;

    private static final Pattern STARS = Pattern.compile("\\*+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|+(){}\\[\\]]");
    private static final Pattern SEPARATORS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

    /**
     * Reads what is looked for.
     *
     * @throws Failure when it is too much
     */
    static Term of(String text) {
        String plain = STARS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("*");
        List<String> words = List.of(BLANKS.split(plain, -1));
        boolean wild = words.stream().anyMatch(each -> stars(each) > MOST_STARS);
        if (plain.length() > MOST_LETTERS || words.size() > MOST_WORDS || wild) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "A search takes at most %s characters, %s words, and %s stars in a word"
                            .formatted(MOST_LETTERS, MOST_WORDS, MOST_STARS));
        }
        return new Term(plain, words, String.join("_", words), addresses(plain, words));
    }

    private static List<Address> addresses(String plain, List<String> words) {
        Stream<Optional<Address>> parts =
                words.size() == 1
                        ? Stream.of()
                        : words.stream().map(each -> Address.of(each, words.size() - 1));
        return Stream.concat(Stream.of(Address.of(plain, 0)), parts)
                .flatMap(Optional::stream)
                .toList();
    }

    private static long stars(String word) {
        return word.chars().filter(each -> each == '*').count();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** A regular expression that every product reads alike, for names in lower case. */
    String pattern() {
        Stream<String> names =
                addresses.stream().flatMap(each -> each.names().stream()).map(Term::whole);
        return Stream.concat(words.stream().map(Term::expression), names)
                .distinct()
                .collect(joining("|"));
    }

    /** What a name is best compared with that is to be the first of many. */
    String name() {
        return addresses.isEmpty() ? text : addresses.getFirst().names().iterator().next();
    }

    private static String expression(String word) {
        return Glob.isWild(word) ? whole(word) : escaped(word);
    }

    private static String whole(String name) {
        return "^" + escaped(name).replace("*", ".*").replace("?", ".") + "$";
    }

    private static String escaped(String word) {
        return SPECIAL.matcher(word).replaceAll("\\\\$0");
    }

    /** How well an object fits, by its name alone or with what it belongs to; null when not. */
    Score score(Fact fact) {
        String name = fact.text("name") == null ? fact.text("schema") : fact.text("name");
        return Stream.concat(
                        Stream.of(score(name, fact.text("parent"), fact.text("comment"))),
                        addresses.stream().map(each -> each.score(fact)))
                .filter(Objects::nonNull)
                .min(Score::compareTo)
                .orElse(null);
    }

    /** Whether it is a part of a text; null has no parts. */
    boolean isIn(String whole) {
        return contains(whole, text);
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
        if (lower.equals(word) || lower.equals(joined)) {
            return Match.EXACT;
        }
        if (Glob.isWild(word)) {
            return Glob.matches(word, lower) ? Match.PREFIX : null;
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

    private static boolean contains(String text, String word) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean isWordOf(String word, String name) {
        return SEPARATORS.splitAsStream(name).anyMatch(each -> each.equalsIgnoreCase(word));
    }
}
