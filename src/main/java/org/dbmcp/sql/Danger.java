package org.dbmcp.sql;

/** Why a function must not be called. */
public enum Danger {
    /** It may change data, for all that the database knows. */
    CHANGES("may change data", false),
    /** It locks what a read-only call has no business to lock. */
    LOCKS("takes or drops locks", false),
    FILES("reads or writes files of the database's server", true),
    NETWORK("opens connections of its own", true),
    /** Nobody can tell what such SQL does. */
    HIDDEN_SQL("runs SQL that is hidden in a text", true),
    SETTINGS("changes settings or the role of a session", true),
    SERVER("administers the database's server", true),
    LOAD("only burns the server's time", true);

    private final String deed;
    private final boolean always;

    Danger(String deed, boolean always) {
        this.deed = deed;
        this.always = always;
    }

    /** What such a function does, to be put behind its name. */
    String deed() {
        return deed;
    }

    /** Whether it is refused at every level, and not only where nothing but reading is allowed. */
    boolean always() {
        return always;
    }
}
