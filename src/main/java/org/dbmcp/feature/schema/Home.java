package org.dbmcp.feature.schema;

import java.util.regex.Pattern;

/**
 * A schema's own name before another: that of the other side differs, and says nothing.
 *
 * @param bare a regular expression for it without quotation marks, such as all products understand
 * @param any the same with them as well
 */
record Home(String bare, Pattern any) {
    private static final String SPECIAL = "[\\x00-\\x7f&&[^\\w]]";

    static Home of(String schema) {
        String name = literal(schema);
        // looked at behind the name, so that a long text is searched for a word and nothing else
        String bare = name + "\\.(?<![\\w$\"`.]" + name + "\\.)";
        String doubled = literal(schema.replace("\"", "\"\""));
        String ticked = literal(schema.replace("`", "``"));
        String any = "\"" + doubled + "\"\\.|`" + ticked + "`\\.|" + bare;
        return new Home(bare, Pattern.compile(any));
    }

    private static String literal(String name) {
        return name.replaceAll(SPECIAL, "\\\\$0");
    }

    /** The text without it. */
    String without(String text) {
        return any.matcher(text).replaceAll("");
    }
}
