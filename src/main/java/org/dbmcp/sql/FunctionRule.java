package org.dbmcp.sql;

/**
 * A function that must not be called.
 *
 * @param schema where it lives; empty for anywhere
 * @param name in lower case; with {@code *} at its end every function that begins so
 * @param least the fewest arguments of the forms that are meant
 * @param most the most of them
 * @param ofRow whether it can be written like a column, since a row is its only argument
 * @param qualifiedOnly whether the name alone means another function
 * @param danger why
 */
public record FunctionRule(
        String schema,
        String name,
        int least,
        int most,
        boolean ofRow,
        boolean qualifiedOnly,
        Danger danger) {
    /** A function of any schema, in all its forms. */
    static FunctionRule any(String name, Danger danger) {
        return new FunctionRule("", name, 0, Integer.MAX_VALUE, false, false, danger);
    }

    /** The same rule for what a name with {@code *} turned out to mean. */
    FunctionRule withName(String meant) {
        return new FunctionRule(schema, meant, least, most, ofRow, qualifiedOnly, danger);
    }

    boolean covers(Call call) {
        boolean sameSchema =
                call.schema().isEmpty()
                        ? !qualifiedOnly
                        : schema.isEmpty() || schema.equals(call.schema());
        boolean sameForm =
                call.arguments() == Call.LIKE_A_COLUMN
                        ? ofRow
                        : call.arguments() >= least && call.arguments() <= most;
        return sameSchema && sameForm;
    }
}
