package org.dbmcp.feature.schema;

import java.util.Set;

/**
 * A reference as diagrams draw it.
 *
 * @param optional whether a row may refer to none
 * @param single whether a row is referred to once at most
 */
record Line(Reference reference, boolean optional, boolean single) {
    /**
     * @param nullable columns of the table that refers which may be NULL
     * @param keys of that table
     */
    static Line of(Reference reference, Set<String> nullable, UniqueKeys keys) {
        return new Line(
                reference,
                reference.columns().stream().anyMatch(nullable::contains),
                keys.hold(reference));
    }

    /** The table that refers. */
    String from() {
        return reference.from().table();
    }

    /** The table that is referred to. */
    String to() {
        return reference.to().table();
    }

    /** How many rows refer to one, in words of diagrams. */
    String manyFrom() {
        return single ? "0..1" : "0..n";
    }

    /** To how many rows one refers. */
    String manyTo() {
        return optional ? "0..1" : "1";
    }
}
