package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.time.Duration;
import org.dbmcp.failure.Failure;

/**
 * The bounds of a pool of database sessions.
 *
 * @param maxConnections the most sessions at a time, 1 to 100
 * @param idleTimeout how long an unused session stays open
 * @param connectionTimeout how long opening a session may take, handshake and login included
 * @param acquireTimeout how long a call waits for a free session
 */
public record PoolSettings(
        int maxConnections,
        Duration idleTimeout,
        Duration connectionTimeout,
        Duration acquireTimeout) {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** What the Node original used. */
    public static final PoolSettings DEFAULTS =
            new PoolSettings(
                    5, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(5));

    public PoolSettings {
        if (maxConnections < 1 || maxConnections > 100) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "maxConnections must be from 1 to 100, not " + maxConnections);
        }
        requireDuration("idleTimeout", idleTimeout, Duration.ofMillis(1));
        requireDuration("connectionTimeout", connectionTimeout, Duration.ofMillis(250));
        requireDuration("acquireTimeout", acquireTimeout, Duration.ofMillis(250));
    }

    private static void requireDuration(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "%s must be from %s to %s milliseconds, not %s"
                            .formatted(
                                    name, least.toMillis(), LONGEST.toMillis(), value.toMillis()));
        }
    }
}
