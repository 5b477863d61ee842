package org.dbmcp.sql;

import java.util.List;
import java.util.stream.Stream;

/**
 * A function that must not be called.
 *
 * @param schema where it lives; empty for anywhere
 * @param name in lower case; with {@code *} at its end every function that begins so
 * @param behind the operator or type that calls it, in which case the schema is theirs; empty when
 *     it is called by its name
 * @param least the fewest arguments of the forms that are meant
 * @param most the most of them
 * @param ofRow whether it can be written like a column, since a row is its only argument
 * @param qualifiedOnly whether the name alone means another function
 * @param danger why
 */
public record FunctionRule(
        String schema,
        String name,
        String behind,
        int least,
        int most,
        boolean ofRow,
        boolean qualifiedOnly,
        Danger danger) {
    /** A function of any schema, in all its forms. */
    static FunctionRule any(String name, Danger danger) {
        return new FunctionRule("", name, "", 0, Integer.MAX_VALUE, false, false, danger);
    }

    /** The function behind an operator that users made. */
    public static FunctionRule ofOperator(
            String schema, String operator, String function, boolean qualifiedOnly) {
        return new FunctionRule(
                schema,
                function,
                operator,
                Call.OPERATOR,
                Call.OPERATOR,
                false,
                qualifiedOnly,
                Danger.CHANGES);
    }

    /** The function that a type which users made has for its values, however it is named. */
    public static List<FunctionRule> ofType(
            String schema, String type, String function, boolean qualifiedOnly) {
        return Stream.of(Call.CAST, 1)
                .map(
                        form ->
                                new FunctionRule(
                                        schema,
                                        function,
                                        type,
                                        form,
                                        form,
                                        false,
                                        qualifiedOnly,
                                        Danger.CHANGES))
                .toList();
    }

    /** What a statement calls it by. */
    String spelling() {
        return behind.isEmpty() ? name : behind;
    }

    /** Its name for people. */
    String label() {
        return behind.isEmpty() ? name : name + " behind " + behind;
    }

    /** Whether a statement calls it without naming it. */
    boolean implied() {
        return !behind.isEmpty();
    }

    /** The same rule for what a name with {@code *} turned out to mean. */
    FunctionRule withName(String meant) {
        return new FunctionRule(schema, meant, behind, least, most, ofRow, qualifiedOnly, danger);
    }

    boolean covers(Call call) {
        boolean sameSchema =
                call.schema().isEmpty()
                        ? !qualifiedOnly
                        : schema.isEmpty() || schema.equals(call.schema());
        return sameSchema && sameForm(call.arguments());
    }

    private boolean sameForm(int arguments) {
        return switch (arguments) {
            case Call.LIKE_A_COLUMN -> ofRow;
            case Call.LIKE_A_FIELD -> ofRow || (least <= 1 && most >= 1);
            default -> arguments >= least && arguments <= most;
        };
    }
}
