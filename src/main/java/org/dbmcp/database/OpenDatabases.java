package org.dbmcp.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.SchemaSettings;

/** The connections that have sessions, or may have, in this server. */
final class OpenDatabases {
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);

    private final Registrations registrations;
    private final Duration idleClose;
    private final InstantSource clock;
    private final Admission admission;
    private final Housekeeping housekeeping = new Housekeeping();
    private final Pools pools;

    /** Whoever looked at a schema through this server looks again when this has grown. */
    private final AtomicLong schemaChanges = new AtomicLong();

    private final FactShelf facts;

    private final Map<Registration.Key, Database> open = new ConcurrentHashMap<>();

    /** Replaced by others of their name, and open for those who use them still. */
    private final Set<Database> retired = ConcurrentHashMap.newKeySet();

    OpenDatabases(
            Registrations registrations,
            Drivers drivers,
            ConnectionPolicy policy,
            SchemaSettings schema,
            InstantSource clock) {
        this.registrations = registrations;
        this.idleClose = policy.idleClose();
        this.clock = clock;
        this.facts = new FactShelf(schema.life(), schemaChanges);
        admission = new Admission(registrations, policy);
        pools = new Pools(drivers, policy, housekeeping.pools());
        Duration half = Duration.ofMillis(Math.max(10, idleClose.toMillis() / 2));
        Duration pause = half.compareTo(LOOK_AROUND) < 0 ? half : LOOK_AROUND;
        housekeeping.every(pause, pools::shrink);
        housekeeping.every(pause, this::closeUnused);
    }

    /**
     * Connects and registers; empty when the name is taken. Of several at a time one wins.
     *
     * @throws org.dbmcp.failure.Failure when there is no place for another, or the database does
     *     not answer
     */
    Optional<Database> connect(Registration.Key key, ConnectionSettings settings, String stored) {
        if (!admission.enter(key, stored == null)) {
            return Optional.empty();
        }
        try {
            Optional<Registration> there = registrations.find(key);
            if (there.isPresent() && !there.get().implied()) {
                return Optional.empty();
            }
            return Optional.of(
                    prove(new Registration(key, settings, stored, false, clock.instant())));
        } finally {
            admission.leave(key);
        }
    }

    private Database prove(Registration registration) {
        Database database = database(registration);
        try {
            database.test();
        } catch (RuntimeException e) {
            pools.release(registration);
            throw e;
        }
        registrations.replace(registration);
        Database before = open.put(registration.key(), database);
        if (before != null) {
            // Its statements go on.
            retired.add(before);
        }
        return database;
    }

    private Database database(Registration registration) {
        return new Database(
                registration,
                pools.use(registration),
                housekeeping.deadlines(),
                clock,
                new KnownFacts(facts),
                schemaChanges);
    }

    /** A stored configuration under its own name, without connecting. */
    Database imply(Registration.Key key, ConnectionSettings settings) {
        Registration implied = new Registration(key, settings, key.name(), true, clock.instant());
        return open.compute(key, (any, there) -> claimed(there == null ? first(implied) : there));
    }

    private Database first(Registration implied) {
        boolean added = registrations.add(implied);
        try {
            return database(registrations.find(implied.key()).orElseThrow());
        } catch (RuntimeException e) {
            if (added) {
                registrations.remove(implied.key());
            }
            throw e;
        }
    }

    private static Database claimed(Database database) {
        database.usage().claim();
        return database;
    }

    /** The one with this key, kept open for the one who asks. */
    Optional<Database> use(Registration.Key key) {
        return find(key, OpenDatabases::claimed);
    }

    /** The one with this key; one that another replica registered is opened here as well. */
    private Optional<Database> find(Registration.Key key, UnaryOperator<Database> found) {
        Database database =
                open.compute(
                        key,
                        (any, there) ->
                                Optional.ofNullable(there)
                                        .or(() -> registrations.find(key).map(this::database))
                                        .map(found)
                                        .orElse(null));
        return registrations.find(key).map(any -> database);
    }

    List<Database> of(Caller owner) {
        return registrations.of(owner).stream()
                .map(each -> find(each.key(), found -> found).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    List<Database> all() {
        return List.copyOf(open.values());
    }

    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Database each : all()) {
            String fault = each.pool().fault();
            if (fault != null) {
                faults.put(each.name(), fault);
            }
        }
        return faults;
    }

    /** Closes it; false when there is none. */
    boolean close(Registration.Key key) {
        boolean known = registrations.find(key).isPresent();
        registrations.remove(key);
        Database closing = open.remove(key);
        if (closing != null) {
            end(closing);
        }
        for (Database each : List.copyOf(retired)) {
            if (each.registration().key().equals(key) && retired.remove(each)) {
                end(each);
            }
        }
        return known;
    }

    private void end(Database closing) {
        closing.usage().close();
        pools.release(closing.registration());
    }

    void stopRunning() {
        all().forEach(each -> each.usage().stop());
        retired.forEach(each -> each.usage().stop());
    }

    void closeAll() {
        housekeeping.stop();
        pools.stop();
        // Left when all of it is done.
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            open.keySet().forEach(key -> closing.execute(() -> close(key)));
            retired.forEach(each -> closing.execute(() -> close(each.registration().key())));
        }
        pools.close();
        housekeeping.close();
    }

    /** Closes and forgets connections that nobody used for long. */
    void closeUnused() {
        Instant since = clock.instant().minus(idleClose);
        List<Database> unused = new ArrayList<>();
        for (Registration.Key key : open.keySet()) {
            // In one step with finding it: who came before keeps it, who comes after opens another.
            open.computeIfPresent(
                    key, (any, there) -> isUnused(there, since, unused) ? null : there);
        }
        retired.removeIf(each -> each.usage().closeIfUnusedSince(since) && unused.add(each));
        unused.forEach(each -> pools.release(each.registration()));
    }

    private boolean isUnused(Database database, Instant since, List<Database> unused) {
        if (!database.usage().closeIfUnusedSince(since)) {
            return false;
        }
        registrations.remove(database.registration().key());
        unused.add(database);
        return true;
    }
}
