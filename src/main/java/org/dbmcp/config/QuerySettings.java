package org.dbmcp.config;

import java.time.Duration;

/**
 * The bounds of a statement and its result.
 *
 * @param defaultMaxRows rows when the caller names no limit
 * @param maxRows the most that a caller may ask for
 * @param defaultTimeout deadline when the caller names none
 * @param maxTimeout the longest that a caller may ask for
 * @param maxResultBytes the most bytes of rows in an answer
 * @param maxCellChars the most characters of one text value
 * @param maxBinaryBytes the most bytes of one binary value
 * @param maxStatementChars the longest statement
 * @param maxFetchBytes the most bytes of a result that a driver takes in at a time
 * @param maxParams the most values for the placeholders of a statement
 * @param lockTimeout how long a statement waits for a lock of another
 */
public record QuerySettings(
        int defaultMaxRows,
        int maxRows,
        Duration defaultTimeout,
        Duration maxTimeout,
        int maxResultBytes,
        int maxCellChars,
        int maxBinaryBytes,
        int maxStatementChars,
        int maxFetchBytes,
        int maxParams,
        Duration lockTimeout) {}
