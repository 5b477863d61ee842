package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dbmcp.database.Fact;

/**
 * A name with what it belongs to, such as {@code sales.orders} or {@code orders.id}.
 *
 * @param text in lower case, as it was written
 * @param parts without their quotation marks; empty when it does not fall into such
 * @param missing how many words were looked for beside it
 */
record Address(String text, List<String> parts, int missing) {
    /** Names with more dots than this are not cut everywhere. */
    private static final int MOST_DOTS = 4;

    /**
     * Reads it from a text in lower case.
     *
     * @return nothing for a text without a dot between other characters
     */
    static Optional<Address> of(String text, int missing) {
        int dot = text.lastIndexOf('.', text.length() - 2);
        return dot > 0
                ? Optional.of(new Address(text, TableName.parts(text), missing))
                : Optional.empty();
    }

    /** What the name alone may be, for each dot may be a part of it. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (parts.size() > 1) {
            names.add(parts.getLast());
        }
        int dot = text.length() - 1;
        for (int i = 0; i < MOST_DOTS && dot > 0; i++) {
            dot = text.lastIndexOf('.', dot - 1);
            if (dot > 0) {
                names.add(text.substring(dot + 1));
            }
        }
        return names;
    }

    /** How well it fits; null when it does not. */
    Score score(Fact fact) {
        return whole(fact).stream()
                .map(this::match)
                .flatMap(Optional::stream)
                .min(Match::compareTo)
                .map(each -> new Score(missing, each))
                .orElse(null);
    }

    private static List<List<String>> whole(Fact fact) {
        String name = lower(fact.text("name"));
        String schema = lower(fact.text("schema"));
        List<List<String>> whole = new ArrayList<>();
        if (fact.text("name") == null) {
            return whole;
        }
        if (fact.text("parent") != null) {
            String parent = lower(fact.text("parent"));
            whole.add(List.of(parent, name));
            whole.add(List.of(schema, parent, name));
        }
        if (!"column".equals(fact.text("kind"))) {
            whole.add(List.of(schema, name));
        }
        return whole;
    }

    private Optional<Match> match(List<String> name) {
        String joined = String.join(".", name);
        if (text.equals(joined) || parts.equals(name)) {
            return Optional.of(Match.EXACT);
        }
        return Glob.isWild(text) && Glob.matches(text, joined)
                ? Optional.of(Match.PREFIX)
                : Optional.empty();
    }

    private static String lower(String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
