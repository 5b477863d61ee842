package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.BUSY;
import static org.dbmcp.failure.FailureKind.MISCONFIGURED;
import static org.dbmcp.failure.FailureKind.NAME_TAKEN;

import java.util.LinkedHashMap;
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
    private final int mostImports;

    /** Of imported ones, each caller keeps {@code mostImports}. */
    Configurations(
            Registrations registrations,
            StoredConnections stored,
            Drivers drivers,
            int mostImports) {
        this.registrations = registrations;
        this.drivers = drivers;
        this.stored = new StoredConnections(stored.all().stream().map(this::judged).toList());
        this.mostImports = mostImports;
    }

    /** A type that no driver takes is a fault like any other, and known from the start. */
    private StoredConnection judged(StoredConnection config) {
        if (config.fault() != null) {
            return config;
        }
        try {
            drivers.named(config.settings().type());
            return config;
        } catch (Failure e) {
            return new StoredConnection(config.name(), null, e.getMessage(), config.source());
        }
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
        return config.settings();
    }

    /** Fails when no driver takes their type. */
    void check(ConnectionSettings settings) {
        try {
            drivers.named(settings.type());
        } catch (Failure e) {
            throw e.withMessage(
                    "Failed to connect to %s database: %s"
                            .formatted(ConnectionName.shown(settings.type()), e.getMessage()));
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
        settings.keySet().forEach(ConnectionName::checked);
        registrations.changeImports(caller, known -> together(known, settings, overwrite));
    }

    private Map<String, ConnectionSettings> together(
            Map<String, ConnectionSettings> known,
            Map<String, ConnectionSettings> more,
            boolean overwrite) {
        Map<String, ConnectionSettings> all = new LinkedHashMap<>(known);
        more.forEach(
                (name, each) -> {
                    if (all.put(name, each) != null && !overwrite) {
                        throw taken(name);
                    }
                });
        if (all.size() > mostImports) {
            throw new Failure(
                            BUSY,
                            "%s imported configurations would be kept, and %s is the most"
                                    .formatted(all.size(), mostImports))
                    .withHint("Import fewer, or over the names of old ones with overwrite: true");
        }
        return all;
    }

    /** All names that the caller may have meant. */
    KnownNames names(Caller caller, List<Database> open) {
        return new KnownNames(
                open.stream().map(Database::name).toList(),
                stored.all().stream().map(StoredConnection::name).toList(),
                List.copyOf(registrations.imports(caller).keySet()));
    }
}
