package org.dbmcp.result;

/**
 * A value that is JSON already. It is written as JSON with every digit of its numbers, though
 * blanks and the notation of an exponent may change; what no strict reader takes is written as a
 * text.
 *
 * @param text what the database says is JSON
 */
public record RawJson(String text) {}
