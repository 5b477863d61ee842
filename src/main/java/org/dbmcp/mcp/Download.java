package org.dbmcp.mcp;

import java.nio.file.Path;

/**
 * A file that somebody may take away.
 *
 * @param name what it is called there
 * @param mimeType of its content
 */
public record Download(Path file, String name, String mimeType, long bytes) {}
