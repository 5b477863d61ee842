package org.dbmcp.config;

/**
 * How much one message may hold, beside its length.
 *
 * @param maxDepth objects and arrays within each other
 * @param maxKeys keys of all its objects
 */
public record MessageSettings(int maxDepth, int maxKeys) {}
