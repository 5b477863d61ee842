package org.dbmcp.access;

import java.util.Arrays;
import java.util.Optional;

/** What may be done through a connection. */
public enum AccessLevel {
    /** Nothing but reading. */
    READ_ONLY("read-only", Effect.READS),
    /** Rows may change, the schema may not. */
    READ_WRITE("read-write", Effect.WRITES),
    /** Rows and schema may change. */
    FULL("full", Effect.DESTROYS);

    private final String label;
    private final Effect limit;

    AccessLevel(String label, Effect limit) {
        this.label = label;
        this.limit = limit;
    }

    /** The level of this name, such as {@code read-only}; empty when there is none. */
    public static Optional<AccessLevel> named(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label.equalsIgnoreCase(label))
                .findFirst();
    }

    /** The name that configurations and callers use. */
    public String label() {
        return label;
    }

    /** Whether a statement of this effect may run. */
    public boolean allows(Effect effect) {
        return effect.within(limit);
    }

    /** The lower one of two levels. */
    public AccessLevel atMost(AccessLevel cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }
}
