package org.dbmcp.sql;

import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.util.Locale;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.failure.Failure;

/**
 * Refuses what must not run, and says what to write instead. The database's own rights and its
 * read-only mode stand behind it.
 */
public final class Guard {
    private Guard() {}

    /**
     * Passes one statement that the level allows.
     *
     * @throws Failure {@code SQL_REFUSED}, naming the rule
     */
    public static void check(SqlStatement statement, AccessLevel level) {
        statement.unreadable().ifPresent(Guard::refuseUnreadable);
        checkCount(statement.count());
        checkRule(statement);
        checkEffect(statement, level);
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
            case UNTERMINATED, WORD, QUOTED_NAME, STRING, NUMBER, NUMBERED, SYMBOL ->
                    refused("What begins" + place + " has no end. Close the quote or comment.");
        };
    }

    private static void checkCount(int count) {
        if (count == 0) {
            throw refused("There is no statement in the text. Send one SQL statement.");
        }
        if (count > 1) {
            throw refused(
                    "One statement a call is accepted, and the text holds "
                            + count
                            + ". Send each in a call of its own.");
        }
    }

    private static void checkRule(SqlStatement statement) {
        String refusal = statement.rule().refusal();
        if (refusal != null) {
            throw refused(refusal.formatted(name(statement)));
        }
        if (statement.writesFile()) {
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

    private static void checkEffect(SqlStatement statement, AccessLevel level) {
        Effect effect = statement.effect();
        if (level.allows(effect)) {
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
