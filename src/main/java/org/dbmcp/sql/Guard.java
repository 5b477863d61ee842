package org.dbmcp.sql;

import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.util.Locale;
import java.util.Set;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.failure.Failure;

/**
 * Refuses what must not run, and says what to write instead. The database's own rights and its
 * read-only mode stand behind it.
 *
 * @param level what statements may do
 * @param functions what they must not call
 * @param allowed functions that the operator allows all the same, with or without their schema
 * @param confirmed whether rows may be changed without a condition
 */
public record Guard(
        AccessLevel level, FunctionRules functions, Set<String> allowed, boolean confirmed) {
    /** Deeper ones cost the database's parser more than they are worth. */
    private static final int DEEPEST = 200;

    /**
     * Passes one statement that the level allows.
     *
     * @throws Failure {@code SQL_REFUSED}, naming the rule
     */
    public void check(SqlStatement statement) {
        statement.unreadable().ifPresent(Guard::refuseUnreadable);
        checkCount(statement);
        checkDepth(statement.depth());
        checkRule(statement);
        checkEffect(statement);
        checkVariables(statement);
        checkCalls(statement, functions);
        checkCondition(statement);
    }

    /**
     * Passes a statement that calls none of these functions that its level does not allow.
     *
     * @throws Failure {@code SQL_REFUSED}, naming the function
     */
    public void checkCalls(SqlStatement statement, FunctionRules rules) {
        rules.broken(statement, level, allowed)
                .ifPresent(
                        rule -> {
                            throw refused(refusal(rule));
                        });
    }

    private static String refusal(FunctionRule rule) {
        String what = "The function %s %s, ".formatted(rule.label(), rule.danger().deed());
        return rule.danger().always()
                ? what + "so it is not called from here. Leave it out."
                : what
                        + "and nothing but reading is allowed here. Leave it out; if it only reads,"
                        + " the operator can name it in the connection's allowFunctions.";
    }

    private static void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw refused(
                    "Parentheses stand %s deep within each other, and %s is the most. Write the"
                                    .formatted(depth, DEEPEST)
                            + " statement flatter.");
        }
    }

    private void checkVariables(SqlStatement statement) {
        if (level == AccessLevel.READ_ONLY && statement.traces().setsVariable()) {
            throw refused(
                    "Variables set with := do not outlive a call, and nothing but reading is"
                            + " allowed here. Use a window function such as ROW_NUMBER() OVER ().");
        }
    }

    private void checkCondition(SqlStatement statement) {
        if (!confirmed && statement.changesAllRows()) {
            throw refused(
                    name(statement)
                            + " without WHERE reaches every row of the table. Add a WHERE, or send"
                            + " the statement again with \"confirm\": true if that is meant.");
        }
    }

    private static void refuseUnreadable(Token token) {
        String place = " at character " + (token.start() + 1);
        throw switch (token.kind()) {
            case CONDITIONAL_COMMENT ->
                    refused(
                            "Comments that the server executes are not accepted"
                                    + place
                                    + ". Write the statement without /*! ... */.");
            case NUL -> refused("Character code 0 is not accepted" + place + ". Leave it out.");
            case LIMIT_HINT ->
                    refused(
                            "Hints that set variables, resource groups or deadlines are not accepted"
                                    + place
                                    + ". Leave the hint out; timeoutMs sets the deadline.");
            case AMBIGUOUS ->
                    refused(
                            "A dollar sign touches a number or another quote"
                                    + place
                                    + ". Put a blank between them.");
            case MISREAD ->
                    refused(
                            "The driver reads otherwise than the database"
                                    + place
                                    + ". Write \\' for a quote in E'...' throughout, blanks before it, behind /*"
                                    + " and between two dashes, and no odd white space or half"
                                    + " characters.");
            case DRIVER_ESCAPE ->
                    refused(
                            "Braces are not accepted"
                                    + place
                                    + ". Write {fn f()} as f(), and {d '...'} as DATE '...'.");
            case ODD_ESCAPE ->
                    refused(
                            "The escape character is not plain"
                                    + place
                                    + ". Write the name without UESCAPE.");
            case UNTERMINATED, WORD, QUOTED_NAME, STRING, NUMBER, NUMBERED, SYMBOL ->
                    refused("What begins" + place + " has no end. Close the quote or comment.");
        };
    }

    private static void checkCount(SqlStatement statement) {
        int count = statement.count();
        if (count == 0) {
            throw refused("There is no statement in the text. Send one SQL statement.");
        }
        if (count > 1) {
            throw refused(
                    "One statement a call is accepted, and the text holds "
                            + count
                            + ". Send each in a call of its own.");
        }
        if (statement.tokens().getFirst().isSymbol(';')) {
            throw refused("A semicolon stands before the statement. Leave it out.");
        }
    }

    private static void checkRule(SqlStatement statement) {
        String refusal = statement.rule().refusal();
        if (refusal != null) {
            throw refused(refusal.formatted(name(statement)));
        }
        if (statement.traces().intoFile()) {
            throw refused(
                    "INTO OUTFILE and INTO DUMPFILE write files on the server. Leave the INTO out"
                            + " and take the rows.");
        }
        if (statement.fillsVariable()) {
            throw refused(
                    "SELECT ... INTO fills variables, which do not outlive a call. Leave the INTO"
                            + " out and take the rows.");
        }
    }

    private void checkEffect(SqlStatement statement) {
        Effect effect = statement.effect();
        if (level.allows(effect) || isAllowedProcedure(statement)) {
            return;
        }
        throw refused(
                "This connection is %s, and %s %s. Use a connection whose access is %s%s."
                        .formatted(
                                level.label(),
                                name(statement),
                                deed(effect),
                                effect == Effect.WRITES ? "read-write or full" : "full",
                                level == AccessLevel.READ_ONLY
                                        ? ", or rewrite it as a SELECT"
                                        : ""));
    }

    private boolean isAllowedProcedure(SqlStatement statement) {
        return level == AccessLevel.READ_WRITE
                && statement.verb().equals("call")
                && statement.calls().stream()
                        .limit(1)
                        .anyMatch(
                                call ->
                                        allowed.contains(call.name())
                                                || allowed.contains(
                                                        call.schema() + "." + call.name()));
    }

    private static String deed(Effect effect) {
        return switch (effect) {
            case READS -> "reads";
            case WRITES -> "changes or locks rows here";
            case DESTROYS -> "may change more than rows here";
        };
    }

    private static String name(SqlStatement statement) {
        return statement.verb().isEmpty() ? "This" : statement.verb().toUpperCase(Locale.ROOT);
    }

    private static Failure refused(String message) {
        return new Failure(SQL_REFUSED, message);
    }
}
