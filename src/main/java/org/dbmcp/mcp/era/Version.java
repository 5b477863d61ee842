package org.dbmcp.mcp.era;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The version of this server, as the build wrote it beside this class. */
public final class Version {
    /** Such as {@code 1.0.0}. */
    public static final String CURRENT = read();

    private Version() {}

    private static String read() {
        try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
            return version == null ? "unknown" : new String(version.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
