package org.dbmcp.database;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.failure.Failure;

/** The connections that have sessions, or may have, in this server. */
final class OpenDatabases {
    private static final Duration DRAIN = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(4);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);

    private final Registrations registrations;
    private final Duration idleClose;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor scheduler;
    private final Pools pools;
    private final Future<?> watch;
    private final Map<Registration.Key, Database> open = new ConcurrentHashMap<>();
    private final Set<Registration.Key> opening = ConcurrentHashMap.newKeySet();

    OpenDatabases(
            Registrations registrations, Drivers drivers, Duration idleClose, InstantSource clock) {
        this.registrations = registrations;
        this.idleClose = idleClose;
        this.clock = clock;
        scheduler = scheduler();
        pools = new Pools(drivers, scheduler);
        long pause = Math.min(LOOK_AROUND.toMillis(), Math.max(10, idleClose.toMillis() / 2));
        watch =
                scheduler.scheduleWithFixedDelay(
                        this::lookAround, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** For short work only: deadlines and looking around. */
    private static ScheduledThreadPoolExecutor scheduler() {
        ScheduledThreadPoolExecutor scheduler =
                new ScheduledThreadPoolExecutor(
                        2, Thread.ofPlatform().daemon().name("databases-", 0).factory());
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    /** Connects and registers; empty when the name is taken. Of several at a time one wins. */
    Optional<Database> connect(Registration.Key key, ConnectionSettings settings, String stored) {
        if (!opening.add(key)) {
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
            opening.remove(key);
        }
    }

    private Database prove(Registration registration) {
        Database database = database(registration);
        try {
            database.test();
        } catch (Failure e) {
            pools.release(registration);
            throw e;
        }
        registrations.replace(registration);
        Database before = open.put(registration.key(), database);
        if (before != null) {
            pools.release(before.registration());
        }
        return database;
    }

    private Database database(Registration registration) {
        return new Database(registration, pools.use(registration), scheduler, clock);
    }

    /** A stored configuration under its own name, without connecting. */
    Database imply(Registration.Key key, ConnectionSettings settings) {
        registrations.add(new Registration(key, settings, key.name(), true, clock.instant()));
        return find(key).orElseThrow();
    }

    /** The one with this key; one that another replica registered is opened here as well. */
    Optional<Database> find(Registration.Key key) {
        return registrations
                .find(key)
                .map(found -> open.computeIfAbsent(key, any -> database(found)));
    }

    List<Database> of(Caller owner) {
        return registrations.of(owner).stream()
                .map(each -> find(each.key()).orElse(null))
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
            closing.close(DRAIN, STOP);
            pools.release(closing.registration());
        }
        return known;
    }

    void closeAll() {
        watch.cancel(false);
        List<Thread> closing = new ArrayList<>();
        for (Registration.Key key : List.copyOf(open.keySet())) {
            closing.add(Thread.ofVirtual().start(() -> close(key)));
        }
        try {
            for (Thread each : closing) {
                each.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scheduler.shutdownNow();
    }

    private void lookAround() {
        try {
            pools.shrink();
            closeUnused();
        } catch (RuntimeException e) {
            // Else the scheduler would never call again.
            System.getLogger(OpenDatabases.class.getName())
                    .log(System.Logger.Level.WARNING, "Looking after connections failed", e);
        }
    }

    /** Closes and forgets connections that nobody used for long. */
    void closeUnused() {
        for (Database each : all()) {
            if (each.closeIfUnusedSince(clock.instant().minus(idleClose))) {
                close(each.registration().key());
            }
        }
    }
}
