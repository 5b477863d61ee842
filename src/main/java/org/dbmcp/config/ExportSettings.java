package org.dbmcp.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The bounds of exported files.
 *
 * @param maxBytes the longest file
 * @param maxRows the most rows of a file
 * @param maxFiles files of one caller; the oldest goes first
 * @param maxTotalBytes bytes of all files
 * @param life how long a file is kept
 * @param maxTimeout the longest deadline of an export, and the one of those that name none
 * @param maxReadBytes the most bytes of a file in one answer
 * @param directory where the files lie, in a folder of their own
 * @param downloadUrl what clients put before the path of a download; empty for no downloads
 */
public record ExportSettings(
        long maxBytes,
        int maxRows,
        int maxFiles,
        long maxTotalBytes,
        Duration life,
        Duration maxTimeout,
        int maxReadBytes,
        Path directory,
        String downloadUrl) {}
