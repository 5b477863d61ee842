package org.dbmcp.sql;

/**
 * How one database product reads the characters of a statement.
 *
 * @param dollarQuotes whether {@code $tag$...$tag$} is a string
 * @param escapeStrings whether {@code E'..'} is a string with backslash escapes
 * @param backslashEscapes whether a backslash escapes within every quoted string
 * @param doubleQuotedStrings whether {@code "..."} is a string rather than an identifier
 * @param backtickIdentifiers whether {@code `...`} is an identifier
 * @param hashComments whether {@code #} starts a comment
 * @param dashCommentNeedsBlank whether {@code --} is a comment only before white space or the end
 * @param nestedComments whether block comments nest
 * @param conditionalComments whether {@code /*! ... *}{@code /} is executed
 * @param questionMarkOperators whether {@code ?}, {@code ?|} and {@code ?&} are operators
 */
public record Dialect(
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean backslashEscapes,
        boolean doubleQuotedStrings,
        boolean backtickIdentifiers,
        boolean hashComments,
        boolean dashCommentNeedsBlank,
        boolean nestedComments,
        boolean conditionalComments,
        boolean questionMarkOperators) {
    public static final Dialect POSTGRESQL =
            new Dialect(true, true, false, false, false, false, false, true, false, true);
    public static final Dialect MYSQL =
            new Dialect(false, false, true, true, true, true, true, false, true, false);
    public static final Dialect H2 =
            new Dialect(true, false, false, false, false, false, false, true, false, false);
}
