package org.dbmcp.feature.schema;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that a catalogue is asked for as they are, many of them in one question. */
final class Exactly {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+(){}\\[\\]]");

    private Exactly() {}

    /** A regular expression that every product reads alike, for names in lower case. */
    static String pattern(Collection<String> names) {
        return "^("
                + String.join(
                        "|",
                        names.stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .map(Exactly::escaped)
                                .toList())
                + ")$";
    }

    /** A text in which nothing has a special meaning. */
    static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
