package org.dbmcp.feature.query;

import java.nio.file.Path;
import java.time.Duration;
import org.dbmcp.config.PageSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.SigningKey;
import org.dbmcp.mcp.Seal;

/** Makes what keeps rows for tests. */
public final class PagesBench {
    static final Seal SEAL = new Seal(new SigningKey(new Secret("0123456789".repeat(4))));

    static final Path DIRECTORY = Path.of(System.getProperty("java.io.tmpdir"));

    private PagesBench() {}

    /** With room for so many rows of a result. */
    public static KeptPages pages(int maxRows) {
        return pages(
                new PageSettings(maxRows, 1 << 20, 1 << 22, 2, Duration.ofMinutes(1), DIRECTORY));
    }

    /** Within these bounds; all of them sign with one key. */
    static KeptPages pages(PageSettings settings) {
        return new KeptPages(settings, SEAL);
    }
}
