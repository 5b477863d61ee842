package org.dbmcp.driver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in a statement that the database does not know.
 *
 * @param name without qualifier and quotes
 * @param column whether it is a column's, and not a table's
 */
public record UnknownName(String name, boolean column) {
    private static final Pattern QUOTED =
            Pattern.compile("[\"'`\u201c\u00ab\u201e]([^\"'`\u201c\u201d\u00bb]+)");

    /** The last part of the first name in quotes that a message has; null when it has none. */
    public static UnknownName in(String message, boolean column) {
        Matcher quoted = QUOTED.matcher(message == null ? "" : message);
        if (!quoted.find()) {
            return null;
        }
        String name = quoted.group(1);
        return new UnknownName(name.substring(name.lastIndexOf('.') + 1), column);
    }
}
