package org.dbmcp.sql;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.PlaceholderFinder.Found;

/**
 * Turns {@code ?}, {@code $1} and {@code :name} into what JDBC takes, on every database alike;
 * never within strings, comments, names, casts or operators.
 */
public final class Placeholders {
    private final SqlStatement statement;
    private final List<Object> positional;
    private final Map<String, Object> named;

    private Placeholders(
            SqlStatement statement, List<Object> positional, Map<String, Object> named) {
        this.statement = statement;
        this.positional = positional;
        this.named = named;
    }

    /**
     * Puts the values in order.
     *
     * @param positional for {@code ?} and {@code $1}; empty when there are none
     * @param named for {@code :name}; null when there are none
     * @throws Failure {@code INVALID_ARGUMENT} when values and placeholders do not match
     */
    public static Bound rewrite(
            SqlStatement statement, List<Object> positional, Map<String, Object> named) {
        return new Placeholders(statement, positional, named).rewrite();
    }

    private Bound rewrite() {
        List<Found> found = new PlaceholderFinder(statement, positional.size(), named).find();
        refuseMixed(found);
        List<Object> values = new ArrayList<>();
        if (named != null) {
            bindNames(found, values);
        } else if (found.stream().anyMatch(each -> each.style() == Found.Style.NUMBERED)) {
            bindNumbers(found, values);
        } else {
            bindMarks(found, values);
        }
        return new Bound(
                new Placing(statement).text(found, each -> "?"),
                values,
                found.stream().map(Found::span).toList());
    }

    static void refuseMixed(List<Found> found) {
        Set<String> styles = new LinkedHashSet<>();
        found.forEach(each -> styles.add(each.style().example()));
        if (styles.size() > 1) {
            throw refused(
                    "The statement mixes placeholders of the styles "
                            + String.join(" and ", styles)
                            + ". Use one style.");
        }
    }

    private void bindNames(List<Found> found, List<Object> values) {
        Map<String, Object> unused = new HashMap<>(named);
        for (Found each : found) {
            if (each.style() != Found.Style.NAMED) {
                throw refused("params is an object, so placeholders must be names such as :id");
            }
            if (!named.containsKey(each.name())) {
                throw refused("No value is given for the placeholder :" + each.name());
            }
            values.add(named.get(each.name()));
            unused.remove(each.name());
        }
        if (!unused.isEmpty()) {
            throw refused("The statement has no placeholder :" + unused.keySet().iterator().next());
        }
    }

    private void bindNumbers(List<Found> found, List<Object> values) {
        int highest = found.stream().mapToInt(Found::number).max().orElse(0);
        requireCount("The highest placeholder is $" + highest, highest);
        for (Found each : found) {
            if (each.number() < 1) {
                throw refused("Placeholders are numbered from $1");
            }
            values.add(positional.get(each.number() - 1));
        }
    }

    private void bindMarks(List<Found> found, List<Object> values) {
        if (!found.isEmpty() && found.getFirst().style() == Found.Style.NAMED) {
            throw refused(
                    "The placeholder :%s needs params to be an object, such as {\"%s\": 1}"
                            .formatted(found.getFirst().name(), found.getFirst().name()));
        }
        requireCount("The statement has " + count(found.size(), "placeholder"), found.size());
        values.addAll(positional);
    }

    private void requireCount(String statementHas, int placeholders) {
        if (placeholders != positional.size()) {
            throw refused(
                    "%s, and params has %s"
                            .formatted(statementHas, count(positional.size(), "value")));
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static Failure refused(String message) {
        return new Failure(INVALID_ARGUMENT, message);
    }
}
