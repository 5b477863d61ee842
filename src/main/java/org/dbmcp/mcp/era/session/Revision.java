package org.dbmcp.mcp.era.session;

import java.util.Arrays;
import java.util.Optional;

/** The revisions of 2025, the oldest first. */
enum Revision {
    MARCH("2025-03-26"),
    JUNE("2025-06-18"),
    NOVEMBER("2025-11-25");

    static final Revision LATEST = NOVEMBER;

    private final String label;

    Revision(String label) {
        this.label = label;
    }

    static Optional<Revision> named(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }

    String label() {
        return label;
    }
}
