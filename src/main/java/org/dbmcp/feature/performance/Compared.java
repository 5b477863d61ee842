package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that a condition of a plan compares with something. Read from the words of the product,
 * as far as they are simple: what is not understood is not there.
 *
 * @param table as the condition calls it; null when it does not
 * @param column without its table
 * @param function in which it stands; null for none
 * @param cast the type to which it is cast, in lower case; null for none
 * @param equality whether one value is wanted, or one of a list
 * @param like whether it is held against a pattern
 * @param number whether it is compared with a number that is written there
 */
record Compared(
        String table,
        String column,
        String function,
        String cast,
        boolean equality,
        boolean like,
        boolean number) {
    /** Conditions may be as long as statements; their first columns are worth an index. */
    private static final int MOST_CHARS = 2000;

    private static final Pattern TEXTS =
            Pattern.compile("'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'|'[^']*+(?:''[^']*+)*+'");

    private static final String CALL = "(?:\\b(?<call>[a-z_]\\w*)\\(+)?";
    private static final String NAME =
            "\\b(?:[\\w$]+\\.)??(?:(?<table>[\\w$]+)\\.)?(?<column>[a-z_][\\w$]*)\\b\\)?";
    private static final String CAST =
            "(?:(?:::| as )(?<cast>[a-z]+(?: (?:with|without) time zone| varying| precision)?)"
                    + "(?:\\([\\d,\\s]+\\))?)?";
    private static final String OPERATOR =
            "(?<operator>=|<>|!=|<=|>=|<|>|~~\\*?|\\bbetween\\b|\\bI?LIKE\\b|\\bIN ?\\()";
    private static final Pattern COMPARISON =
            Pattern.compile(
                    "(?i)"
                            + CALL
                            + NAME
                            + CAST
                            + "\\)* ?"
                            + OPERATOR
                            + "(?: ?(?<number>-?\\d[\\d.]*)\\b)?");

    /** All of them, in order. */
    static List<Compared> in(String condition) {
        String begin = condition.substring(0, Math.min(condition.length(), MOST_CHARS));
        String plain = TEXTS.matcher(begin).replaceAll("''").replaceAll("[`\"]", "");
        List<Compared> found = new ArrayList<>();
        Matcher comparison = COMPARISON.matcher(plain);
        while (comparison.find()) {
            String operator = comparison.group("operator").toLowerCase(Locale.ROOT);
            if (!operator.matches("<>|!=")) {
                found.add(
                        new Compared(
                                comparison.group("table"),
                                comparison.group("column"),
                                function(comparison.group("call")),
                                lower(comparison.group("cast")),
                                operator.equals("=") || operator.startsWith("in"),
                                operator.matches("~~.*|i?like"),
                                comparison.group("number") != null));
            }
        }
        return found;
    }

    /** Whether an index on the column itself could be used. */
    boolean plain() {
        return function == null && cast == null;
    }

    private static String function(String word) {
        boolean none = word == null || word.matches("(?i)and|or|not|cast|convert|where|in|any");
        return none ? null : lower(word);
    }

    private static String lower(String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }
}
