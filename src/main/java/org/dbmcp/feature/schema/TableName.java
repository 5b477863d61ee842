package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.failure.Failure;

/**
 * A table's name as a model writes it: {@code orders}, {@code sales.orders}, {@code "Odd.Name"}.
 *
 * @param schema null when it is not said
 * @param table the name in the schema
 */
record TableName(String schema, String table) {
    private static final int LONGEST = 600;

    private static final Pattern PART =
            Pattern.compile(
                    "\\G(?:\"((?:[^\"]++|\"\")++)\"|`((?:[^`]++|``)++)`|([^.\"`]++))(?:\\.(?!$)|$)");
    private static final Pattern PLAIN = Pattern.compile("[^.\"`]+");

    /** The last two parts of a text; a text that does not fall into parts is one name. */
    static TableName of(String text) {
        if (text.length() > LONGEST) {
            throw new Failure(INVALID_ARGUMENT, "No table has a name of so many characters");
        }
        List<String> parts = parts(text);
        if (parts.isEmpty()) {
            return new TableName(null, text.strip());
        }
        String schema = parts.size() == 1 ? null : parts.get(parts.size() - 2);
        return new TableName(schema, parts.getLast());
    }

    /** The parts of a text without their quotation marks; none when it does not fall into such. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text.strip());
        int end = 0;
        while (part.find()) {
            parts.add(unquoted(part));
            end = part.end();
        }
        return end < text.strip().length() ? List.of() : parts;
    }

    private static String unquoted(Matcher part) {
        if (part.group(1) != null) {
            return part.group(1).replace("\"\"", "\"");
        }
        return part.group(2) != null ? part.group(2).replace("``", "`") : part.group(3);
    }

    /** As one text, from which {@link #of} reads the same. */
    String text() {
        return schema == null ? quoted(table) : quoted(schema) + "." + quoted(table);
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() && name.equals(name.strip())
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }
}
