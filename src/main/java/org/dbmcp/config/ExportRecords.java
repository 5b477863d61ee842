package org.dbmcp.config;

import java.nio.file.Path;
import java.time.Duration;

/** The bounds of exports, and the bounds of those. */
final class ExportRecords {
    private static final String URL = "https?://[A-Za-z0-9._:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?";
    private static final Duration DAY = Duration.ofDays(1);
    private static final long MOST_BYTES = 1L << 50;
    private static final int MEBIBYTE = 1 << 20;

    private ExportRecords() {}

    static ExportSettings export(SettingsReader reader) {
        long maxBytes = reader.amount("dbmcp.export.max-bytes", 1024, MOST_BYTES);
        return new ExportSettings(
                maxBytes,
                reader.number("dbmcp.export.max-rows", 1, 2_000_000_000),
                reader.number("dbmcp.export.max-files", 1, 1_000),
                reader.amount("dbmcp.export.max-total-bytes", maxBytes, MOST_BYTES),
                reader.duration("dbmcp.export.life", Duration.ofSeconds(1), Duration.ofDays(30)),
                reader.duration("dbmcp.export.max-timeout", Duration.ofMillis(10), DAY),
                reader.number("dbmcp.export.max-read-bytes", 1024, 64 * MEBIBYTE),
                reader.file("dbmcp.export.directory")
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))),
                reader.text("dbmcp.export.download-url", URL, "an http or https URL"));
    }
}
