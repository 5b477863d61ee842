package org.dbmcp.driver;

import java.time.Duration;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.QuerySettings;

/**
 * How long a driver waits, in the units that drivers take.
 *
 * @param connect for a session to be open, login included
 * @param silence for an answer, before the server counts as gone; above every statement's deadline
 * @param lock for a lock of another statement
 */
public record Deadlines(Duration connect, Duration silence, Duration lock) {
    private static final Duration MARGIN = Duration.ofSeconds(10);

    public static Deadlines of(ConnectionSettings settings, QuerySettings query) {
        return new Deadlines(
                settings.pool().connectionTimeout(), silence(query), query.lockTimeout());
    }

    /** Longer than any statement may take. */
    public static Duration silence(QuerySettings query) {
        return query.maxTimeout().plus(MARGIN);
    }

    /** Rounded up, so that none becomes 0, which drivers take for never. */
    public static int seconds(Duration duration) {
        return Math.toIntExact(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    /**
     * A statement's deadline for its database to keep. Ours comes first, for it tells a deadline
     * from a cancellation; this one is for the case that ours fails. Not for a driver that keeps it
     * itself by the clock of this machine: when that is set, statements end early, or late.
     */
    public static int statementSeconds(Duration timeout) {
        return seconds(timeout) + 1;
    }
}
