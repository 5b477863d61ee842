package org.dbmcp.database;

/**
 * The sessions of a connection.
 *
 * @param active running a statement
 * @param idle open and free
 * @param waiting statements that wait for one
 */
public record SessionCounts(int active, int idle, int waiting) {}
