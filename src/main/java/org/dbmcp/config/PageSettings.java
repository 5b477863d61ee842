package org.dbmcp.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The bounds of rows that are kept for those who ask for the next page.
 *
 * @param maxRows rows of one result; 0 keeps none
 * @param maxBytes bytes of one result
 * @param maxTotalBytes bytes of all results; the oldest goes first
 * @param maxPerCaller results of one caller; the oldest goes first
 * @param life how long they are kept after they were last asked for
 * @param directory for their files
 */
public record PageSettings(
        int maxRows,
        int maxBytes,
        int maxTotalBytes,
        int maxPerCaller,
        Duration life,
        Path directory) {}
