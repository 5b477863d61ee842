package org.dbmcp.config;

/**
 * How answers look when callers do not say how they want them.
 *
 * @param format how the text shows rows
 */
public record AnswerSettings(ResultFormat format) {}
