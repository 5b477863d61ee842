package org.dbmcp.result;

/**
 * The beginning of a text that is longer than a cell may be.
 *
 * @param head its first characters
 * @param chars how many it has in all
 */
public record CutText(String head, long chars) {}
