package org.dbmcp.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;

/**
 * Which caller may use which database under which name: what replicas have to share so that any of
 * them can answer any call. Sessions are not in it, each replica opens its own.
 */
interface Registrations {
    /** Adds it; false when its key is taken. */
    boolean add(Registration registration);

    /** Puts it in the place of one with the same key. */
    void replace(Registration registration);

    /** The one with this key; empty when there is none. */
    Optional<Registration> find(Registration.Key key);

    /** Removes the one with this key, if there is one. */
    void remove(Registration.Key key);

    /** All of a caller, in the order in which they came. */
    List<Registration> of(Caller owner);

    /** How many there are, of all callers. */
    int count();

    /** What the caller imported, by name. */
    Map<String, ConnectionSettings> imports(Caller owner);

    /**
     * Puts in the place of what the caller imported what {@code change} makes of it, in one step.
     * If that throws, nothing changes.
     */
    void changeImports(Caller owner, UnaryOperator<Map<String, ConnectionSettings>> change);
}
