package org.dbmcp.config;

import java.util.List;
import java.util.Optional;

/** The connections that an operator stored, broken ones among them, in a fixed order. */
public record StoredConnections(List<StoredConnection> all) {
    public StoredConnections {
        all = List.copyOf(all);
    }

    /** The one of this name; empty when there is none. */
    public Optional<StoredConnection> named(String name) {
        return all.stream().filter(stored -> stored.name().equals(name)).findFirst();
    }
}
