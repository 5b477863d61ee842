package org.dbmcp.database;

import java.util.concurrent.atomic.AtomicLong;

/** Makes up names for connections: one counter for all types. */
final class AutoNames {
    private final AtomicLong last = new AtomicLong();

    String next(String type) {
        return type + "_" + last.incrementAndGet();
    }
}
