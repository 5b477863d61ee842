package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.regex.Pattern;
import org.dbmcp.failure.Failure;

/** What a connection or a stored configuration may be called. */
public final class ConnectionName {
    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N} ._-]{0,62}[\\p{L}\\p{N}._-])?");

    private ConnectionName() {}

    /**
     * The name itself.
     *
     * @throws Failure when it may not be used
     */
    public static String checked(String name) {
        if (!isAllowed(name)) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "A connection's name has 1 to 64 letters, digits, '_', '-', '.' or inner"
                            + " blanks, and starts with a letter, a digit or '_'");
        }
        return name;
    }

    /**
     * A name as it may be repeated or logged: {@code ?} stands for what cannot be one, since it may
     * be a URL with a password in it.
     */
    public static String shown(String name) {
        return isAllowed(name) ? name : "?";
    }

    private static boolean isAllowed(String name) {
        return ALLOWED.matcher(name).matches();
    }
}
