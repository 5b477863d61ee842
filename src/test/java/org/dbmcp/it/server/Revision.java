package org.dbmcp.it.server;

import java.util.stream.Stream;

/** The revisions of the protocol that the product speaks. */
public enum Revision {
    R2026_07_28,
    R2025_11_25,
    R2025_06_18,
    R2025_03_26;

    /** As it stands on the wire. */
    public String version() {
        return name().substring(1).replace('_', '-');
    }

    /** Whether requests carry all there is to know, and there is no handshake. */
    public boolean isModern() {
        return this == R2026_07_28;
    }

    /** The revision with this name on the wire. */
    public static Revision of(String version) {
        return Stream.of(values())
                .filter(revision -> revision.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
