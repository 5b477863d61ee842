package org.dbmcp.result;

/**
 * A value that is JSON already; it is written as it is, its digits untouched.
 *
 * @param text a valid JSON text
 */
public record RawJson(String text) {}
