package org.dbmcp.config;

/**
 * A connection that an operator stored.
 *
 * @param name what it is called
 * @param settings how to open it; null when its entry is broken
 * @param fault why the entry is broken; null when it is not
 * @param source where it comes from, for people, such as {@code file and environment}
 */
public record StoredConnection(
        String name, ConnectionSettings settings, String fault, String source) {}
