package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;
import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/**
 * Says in words what a database refused: without a secret, a class name, or what a driver adds for
 * its own developers.
 *
 * @param discreet whether one sentence stands for everything that tells what is where in a network
 */
record Wording(Driver driver, ConnectionSettings settings, boolean discreet) {
    /** A message may quote a whole value, and a value may be as long as memory is. */
    private static final int LONGEST = 4000;

    private static final int MOST_CAUSES = 20;

    /** No product says more than that there is no such database. */
    private static final String NAME = "Give the name of a database that is there, as 'database'";

    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.){2,}[A-Z]\\w*(?:\\$\\w+)*:?\\s*");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:\\(conn=\\d+\\)\\s*)?(?:(?:ERROR|FATAL|PANIC):\\s*)?");
    private static final Pattern DEVELOPERS_PART =
            Pattern.compile(
                    "(?s)(?<!\\s)\\s*(?:; SQL statement:|\\n\\s*Nested Stack Trace:|\\n\\s*Position:|\\n\\s*Where:"
                            + "|\\n\\s*Location:|The last packet "
                            + "| by hostnameverifier |\\nThis verification can be disabled ).*$");
    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected Exception: (?:\\S+ )?message given: ");
    private static final Pattern LINES = Pattern.compile("(?<!\\s)\\s*\\R\\s*");

    /** No session could be opened. */
    Failure connecting(SQLException thrown) {
        FailureKind kind = connectKind(thrown);
        String said = hint(thrown);
        return discreetly(
                failure(kind, "Failed to connect to " + settings.type(), thrown)
                        .withHint(said == null && kind == INVALID_ARGUMENT ? NAME : said));
    }

    /** No session came in time, and nobody knows why. */
    Failure waiting(Duration waited, Exception thrown) {
        return discreetly(
                new Failure(
                        DATABASE_UNREACHABLE,
                        "Failed to connect to %s database: no session could be opened within %s ms"
                                .formatted(settings.type(), waited.toMillis()),
                        thrown));
    }

    /** The operator's log has the reason all the same. */
    private Failure discreetly(Failure failure) {
        if (!discreet || failure.kind() != DATABASE_UNREACHABLE) {
            return failure;
        }
        System.getLogger(Wording.class.getName())
                .log(System.Logger.Level.INFO, "Not told: {0}", failure.getMessage());
        String message =
                "Failed to connect to %s database: nothing that this server may use answers there"
                        .formatted(settings.type());
        return new Failure(DATABASE_UNREACHABLE, message, failure.getCause());
    }

    /** A statement was refused, or its session broke. */
    Failure querying(String connection, SQLException thrown) {
        FailureKind kind = broken(thrown) ? DATABASE_UNREACHABLE : driver.classify(thrown);
        return new Failure(kind, queryFailed(connection) + text(thrown), thrown)
                .withSqlState(thrown.getSQLState())
                .withHint(hint(thrown));
    }

    private String hint(SQLException thrown) {
        String hint = driver.hint(thrown);
        return hint == null ? null : cut(hint);
    }

    /** A row was longer than may be taken in at a time. */
    Failure tooLong(String connection, SQLException thrown) {
        return new Failure(
                        SQL_REFUSED,
                        queryFailed(connection) + "The rows are longer than may be read at a time",
                        thrown)
                .withHint("Select fewer columns, or a part of the value, such as by SUBSTRING()");
    }

    /** What each message about a failed statement begins with. */
    String queryFailed(String connection) {
        return "Query failed on '%s': %s query error: ".formatted(connection, driver.product());
    }

    /** Whether the session is gone or its database is going down; not every driver says so. */
    boolean broken(SQLException thrown) {
        String state = thrown.getSQLState();
        boolean said = state != null && (state.startsWith("08") || state.startsWith("57P"));
        return said || isOfNetwork(thrown);
    }

    private static boolean isOfNetwork(SQLException thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(IOException.class::isInstance);
    }

    /** What a driver says, fit for a model. */
    String text(SQLException thrown) {
        String message = thrown.getMessage() == null ? "no reason given" : thrown.getMessage();
        message = DEVELOPERS_PART.matcher(cut(message)).replaceFirst("");
        message = CLASS_NAME.matcher(PREFIX.matcher(message).replaceFirst("")).replaceAll("");
        message = UNEXPECTED.matcher(message).replaceFirst("");
        return LINES.matcher(message.strip()).replaceAll("; ");
    }

    /** The secret goes first, for a part of it would not be known as one. */
    private String cut(String message) {
        String safe = settings.password().redactedFrom(message);
        if (safe.length() <= LONGEST) {
            return safe;
        }
        boolean pair = Character.isHighSurrogate(safe.charAt(LONGEST - 1));
        return safe.substring(0, pair ? LONGEST - 1 : LONGEST) + "...";
    }

    private Failure failure(FailureKind kind, String start, SQLException thrown) {
        String message = start + " database: " + text(thrown) + Reasons.of(thrown);
        return new Failure(kind, message, thrown).withSqlState(thrown.getSQLState());
    }

    private FailureKind connectKind(SQLException thrown) {
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        FailureKind known = driver.classify(thrown);
        if (known == ACCESS_DENIED || known == DATABASE_UNREACHABLE) {
            return known;
        }
        boolean noSuchDatabase = state.startsWith("3D") || state.startsWith("42");
        return noSuchDatabase ? INVALID_ARGUMENT : DATABASE_UNREACHABLE;
    }
}
