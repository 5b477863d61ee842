package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.List;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.PlaceholderFinder.Found;

/**
 * A statement for which nobody has values: each placeholder is {@code $1}, {@code $2} and so on,
 * which only a product with numbered ones reads.
 *
 * @param sql as JDBC takes it, with nothing behind its last token
 * @param count the highest number; 0 when there are none
 */
public record Numbered(String sql, int count) {
    /** More of them would be made up by somebody. */
    private static final int MOST = 1000;

    /**
     * Numbers the placeholders of this statement.
     *
     * @throws Failure {@code INVALID_ARGUMENT} when they are mixed, or too many
     */
    public static Numbered of(SqlStatement statement) {
        List<Found> found =
                new PlaceholderFinder(statement, PlaceholderFinder.NOT_COUNTED, null).find();
        Placeholders.refuseMixed(found);
        List<Integer> numbers = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Found each : found) {
            numbers.add(number(each, seen));
        }
        int highest = numbers.stream().mapToInt(each -> each).max().orElse(0);
        if (highest > MOST || numbers.contains(0)) {
            throw Placeholders.refused("Placeholders are numbered from $1 to $" + MOST);
        }
        String text = new Placing(statement).text(found, each -> "$" + numbers.removeFirst());
        return new Numbered(text, highest);
    }

    /** A name stands for the same value wherever it is; a mark is another one each time. */
    private static int number(Found placeholder, List<String> seen) {
        if (placeholder.style() == Found.Style.NUMBERED) {
            return placeholder.number();
        }
        int known = seen.indexOf(placeholder.name());
        if (known >= 0 && placeholder.style() == Found.Style.NAMED) {
            return known + 1;
        }
        seen.add(placeholder.name());
        return seen.size();
    }
}
