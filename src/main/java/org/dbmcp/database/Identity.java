package org.dbmcp.database;

/**
 * Which session of which server one is.
 *
 * @param server what its server's sessions alone have in common; null when that is not known
 * @param id its number there
 */
record Identity(String server, long id) {
    /** Whether both may be the same session. */
    boolean mayBe(Identity other) {
        return id == other.id
                && (server == null || other.server == null || server.equals(other.server));
    }
}
