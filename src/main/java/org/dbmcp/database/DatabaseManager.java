package org.dbmcp.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.failure.Failure;

/**
 * Opens databases under names, finds them again, and closes them. A caller sees their own
 * connections and the stored configurations, and nothing of others.
 */
@ApplicationScoped
public class DatabaseManager {
    private Registrations registrations;
    private Configurations configurations;
    private Drivers drivers;
    private OpenDatabases open;
    private AutoNames names;

    /** For the container's proxy only. */
    protected DatabaseManager() {}

    @Inject
    public DatabaseManager(
            Registrations registrations,
            StoredConnections stored,
            ConnectionPolicy policy,
            SchemaSettings schema,
            Drivers drivers) {
        this(registrations, stored, policy, schema, drivers, new SteadyClock());
    }

    /** One that remembers catalogues as long as any server does. */
    public DatabaseManager(
            Registrations registrations,
            StoredConnections stored,
            ConnectionPolicy policy,
            Drivers drivers) {
        this(registrations, stored, policy, SchemaSettings.DEFAULTS, drivers);
    }

    DatabaseManager(
            Registrations registrations,
            StoredConnections stored,
            ConnectionPolicy policy,
            SchemaSettings schema,
            Drivers drivers,
            InstantSource clock) {
        this.registrations = registrations;
        this.configurations =
                new Configurations(registrations, stored, drivers, policy.maxImports());
        this.drivers = drivers;
        this.open = new OpenDatabases(registrations, drivers, policy, schema, clock);
        this.names = new AutoNames();
    }

    /**
     * Opens a database, and connects once to prove that it can be reached.
     *
     * @param name what the caller will call it; null makes one up
     * @throws Failure when the name is taken or cannot be used, or the database does not answer
     */
    public Database open(Caller caller, String name, ConnectionSettings settings) {
        String chosen = name == null ? names.next(settings.type()) : ConnectionName.checked(name);
        check(settings);
        return connect(new Registration.Key(caller, chosen), settings, null);
    }

    /**
     * Opens a stored configuration under a name of the caller's.
     *
     * @throws Failure when there is no such configuration, or as {@link #open} does
     */
    public Database openStored(Caller caller, String configName, String connectionName) {
        StoredConnection config =
                stored().named(configName)
                        .orElseThrow(() -> names(caller).noConfiguration(configName));
        String name = connectionName == null ? configName : ConnectionName.checked(connectionName);
        return connect(
                new Registration.Key(caller, name), configurations.usable(config), configName);
    }

    private Database connect(Registration.Key key, ConnectionSettings settings, String config) {
        configurations.requireFree(key.name(), config);
        return open.connect(key, settings, config)
                .orElseThrow(() -> Configurations.taken(key.name()));
    }

    /**
     * The database that the caller opened under this name, or the stored configuration of it.
     *
     * @throws Failure when there is neither
     */
    public Database get(Caller caller, String name) {
        Registration.Key key = new Registration.Key(caller, name);
        return open.use(key)
                .orElseGet(
                        () ->
                                stored().named(name)
                                        .map(
                                                config ->
                                                        open.imply(
                                                                key, configurations.usable(config)))
                                        .orElseThrow(() -> names(caller).noConnection(name)));
    }

    /**
     * Judges settings as far as that goes without connecting.
     *
     * @throws Failure when no driver takes their type
     */
    public void check(ConnectionSettings settings) {
        configurations.check(settings);
    }

    /** Whether these settings lead to a database in this process, which only operators may name. */
    public boolean isEmbedded(ConnectionSettings settings) {
        return drivers.named(settings.type()).embedded();
    }

    private KnownNames names(Caller caller) {
        return configurations.names(caller, list(caller));
    }

    /** What the caller opened, in that order. */
    public List<Database> list(Caller caller) {
        return open.of(caller);
    }

    public boolean has(Caller caller, String name) {
        return registrations.find(new Registration.Key(caller, name)).isPresent();
    }

    /**
     * Closes a connection of the caller's once its statements ended, or were stopped after a while.
     *
     * @throws Failure when there is none of this name
     */
    public void close(Caller caller, String name) {
        if (!open.close(new Registration.Key(caller, name))) {
            throw names(caller).noConnection(name);
        }
    }

    /** Stops every statement of every caller; their connections stay. */
    void stopRunning() {
        open.stopRunning();
    }

    /** Closes every connection of every caller. */
    @PreDestroy
    public void closeAll() {
        open.closeAll();
    }

    /** What the operator stored. */
    public StoredConnections stored() {
        return configurations.stored();
    }

    /**
     * Keeps settings for the caller, by name; opens nothing.
     *
     * @param overwrite whether those of the same name are replaced
     * @throws Failure when one is there and must not be replaced, or they are too many; nothing is
     *     kept then
     */
    public void remember(
            Caller caller, Map<String, ConnectionSettings> settings, boolean overwrite) {
        configurations.remember(caller, settings, overwrite);
    }

    /** What the caller had kept, by name. */
    public Map<String, ConnectionSettings> remembered(Caller caller) {
        return registrations.imports(caller);
    }

    /** How the open connections are, as far as is known without asking them. */
    public Counts counts() {
        List<Database> all = open.all();
        int down = (int) all.stream().filter(each -> each.pool().fault() != null).count();
        return new Counts(all.size(), all.size() - down, down);
    }

    /** Why databases could not be reached when they were last asked, by connection. */
    public Map<String, String> faults() {
        return open.faults();
    }

    void closeUnused() {
        open.closeUnused();
    }
}
