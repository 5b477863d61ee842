package org.dbmcp.config;

/**
 * How answers look when callers do not say how they want them.
 *
 * @param format how the text shows rows
 * @param maxTokens about how many tokens the rows of an answer may cost; 0 for any number
 * @param maxRepeatedBytes of rows that stand in the structured content as well as in the text
 */
public record AnswerSettings(ResultFormat format, int maxTokens, int maxRepeatedBytes) {}
