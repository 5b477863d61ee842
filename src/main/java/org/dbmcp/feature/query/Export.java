package org.dbmcp.feature.query;

import java.time.Instant;
import org.dbmcp.access.Caller;

/**
 * An exported file.
 *
 * @param name which nobody can guess; part of its address
 * @param until when it is given up, by {@link System#nanoTime}
 * @param expiresAt the same moment, for people
 */
record Export(
        String name,
        Caller owner,
        ExportFormat format,
        ExportFile file,
        long rows,
        String sha256,
        long until,
        Instant expiresAt) {
    /** What its addresses begin with. */
    static final String SCHEME = "export://";

    /** How long it is. */
    long bytes() {
        return file.bytes();
    }

    String uri() {
        return SCHEME + name;
    }

    boolean isOver() {
        return until - System.nanoTime() < 0;
    }
}
