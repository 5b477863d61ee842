package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;
import static org.dbmcp.failure.FailureKind.NAME_TAKEN;

import java.util.List;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.failure.Failure;

/** Settings that can be connected by name: the operator's, and what a caller imported. */
final class Configurations {
    private final Registrations registrations;
    private final StoredConnections stored;
    private final Drivers drivers;

    Configurations(Registrations registrations, StoredConnections stored, Drivers drivers) {
        this.registrations = registrations;
        this.stored = stored;
        this.drivers = drivers;
    }

    StoredConnections stored() {
        return stored;
    }

    /** The settings of a stored configuration. Fails when it is broken. */
    ConnectionSettings usable(StoredConnection config) {
        if (config.fault() != null) {
            throw new Failure(
                    MISCONFIGURED,
                    "Configuration '%s' is unusable: %s".formatted(config.name(), config.fault()));
        }
        check(config.settings());
        return config.settings();
    }

    /** Fails when no driver takes their type. */
    void check(ConnectionSettings settings) {
        try {
            drivers.named(settings.type());
        } catch (Failure e) {
            throw e.withMessage(
                    "Failed to connect to %s database: %s"
                            .formatted(settings.type(), e.getMessage()));
        }
    }

    /**
     * Fails when a connection of {@code config}, null for none, would take the name of another
     * stored configuration: under that name calls must never lead anywhere else.
     */
    void requireFree(String name, String config) {
        if (!name.equals(config) && stored.named(name).isPresent()) {
            throw taken(name).withHint("A stored configuration is called so: choose another name");
        }
    }

    static Failure taken(String name) {
        return new Failure(NAME_TAKEN, "Connection '" + name + "' already exists");
    }

    /** Keeps all or nothing. */
    void remember(Caller caller, Map<String, ConnectionSettings> settings, boolean overwrite) {
        Map<String, ConnectionSettings> known = registrations.imports(caller);
        for (String name : settings.keySet()) {
            ConnectionName.checked(name);
            if (!overwrite && known.containsKey(name)) {
                throw taken(name);
            }
        }
        registrations.importAll(caller, settings);
    }

    /** All names that the caller may have meant. */
    KnownNames names(Caller caller, List<Database> open) {
        return new KnownNames(
                open.stream().map(Database::name).toList(),
                stored.all().stream().map(StoredConnection::name).toList(),
                List.copyOf(registrations.imports(caller).keySet()));
    }
}
