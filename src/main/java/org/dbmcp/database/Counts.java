package org.dbmcp.database;

/**
 * How the open connections are.
 *
 * @param open all of them
 * @param up those whose database answered when it was last asked
 * @param down those whose database did not
 */
public record Counts(int open, int up, int down) {}
