package org.dbmcp.database;

import java.time.Instant;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;

/**
 * That a caller may use a database under a name.
 *
 * @param key whose it is and what it is called
 * @param settings how to open it
 * @param stored the stored configuration that it shares sessions with; null for one of its own
 * @param implied whether it came of using a stored configuration by its own name, without opening
 * @param createdAt when it was opened
 */
record Registration(
        Key key, ConnectionSettings settings, String stored, boolean implied, Instant createdAt) {
    /**
     * What tells registrations apart.
     *
     * @param owner whose it is
     * @param name unique for its owner
     */
    record Key(Caller owner, String name) {}
}
