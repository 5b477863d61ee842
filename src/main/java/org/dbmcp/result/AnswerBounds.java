package org.dbmcp.result;

/**
 * How many rows an answer takes.
 *
 * @param maxRows rows at most
 * @param maxBytes of rows, as UTF-8
 * @param maxTokens of rows, as they are counted here; 0 for any number
 * @param maxRepeatedBytes of rows that stand in the structured content as well as in the text
 */
public record AnswerBounds(int maxRows, long maxBytes, long maxTokens, long maxRepeatedBytes) {}
