package org.dbmcp.config;

/**
 * The bounds of database sessions beside those of a single pool.
 *
 * @param maxWaiting calls that may wait for a session of one pool
 * @param maxSessions sessions of all pools together
 */
public record SessionBounds(int maxWaiting, int maxSessions) {
    /** What the server has when nothing is set. */
    public static final SessionBounds DEFAULTS = new SessionBounds(64, 500);
}
