package org.dbmcp.config;

/**
 * How much of the server one caller may take, as far as callers are known.
 *
 * @param maxCalls calls at a time
 * @param maxHeldBytes bytes of request bodies that are held at a time
 */
public record ShareSettings(int maxCalls, int maxHeldBytes) {}
