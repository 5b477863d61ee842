package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.BUSY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;

/** The pools that are open, each kept while a connection uses it. */
final class Pools implements AutoCloseable {
    private final Drivers drivers;
    private final ConnectionPolicy policy;
    private final ScheduledExecutorService scheduler;
    private final SessionLimit limit;
    private final Map<Object, Shared> open = new HashMap<>();
    private boolean stopped;

    /** Pools of connections that keep to this policy. */
    Pools(Drivers drivers, ConnectionPolicy policy, ScheduledExecutorService scheduler) {
        this.drivers = drivers;
        this.policy = policy;
        this.scheduler = scheduler;
        this.limit =
                new SessionLimit(
                        policy.sessions().maxSessions(), () -> all().forEach(Pool::relieve));
    }

    /** A pool and how many connections use it. */
    private record Shared(Pool pool, int users) {}

    /**
     * The pool of this registration, opened when it is the first to use it. Connects to nothing.
     */
    synchronized Pool use(Registration registration) {
        if (stopped) {
            throw new Failure(BUSY, "The server is stopping");
        }
        Object key = key(registration);
        Shared shared = open.get(key);
        if (shared == null) {
            ConnectionSettings settings = registration.settings();
            String name =
                    registration.stored() == null
                            ? registration.key().name()
                            : registration.stored();
            Driver driver = drivers.named(settings.type());
            Pool pool =
                    new Pool(
                            name,
                            settings,
                            driver,
                            destinations(registration),
                            scheduler,
                            policy,
                            limit);
            shared = new Shared(pool, 0);
        }
        open.put(key, new Shared(shared.pool(), shared.users() + 1));
        return shared.pool();
    }

    private Destinations destinations(Registration registration) {
        return registration.stored() == null ? policy.destinations() : Destinations.ANYWHERE;
    }

    /** Closes the pool of this registration when no other uses it. */
    void release(Registration registration) {
        Pool unused = remove(registration);
        if (unused != null) {
            unused.close();
        }
    }

    private synchronized Pool remove(Registration registration) {
        Object key = key(registration);
        Shared shared = open.get(key);
        if (shared == null) {
            return null;
        }
        if (shared.users() > 1) {
            open.put(key, new Shared(shared.pool(), shared.users() - 1));
            return null;
        }
        open.remove(key);
        return shared.pool();
    }

    /** Opens no pool any more. */
    synchronized void stop() {
        stopped = true;
    }

    /** Closes those that are still open. */
    @Override
    public void close() {
        List<Pool> left;
        synchronized (this) {
            stopped = true;
            left = open.values().stream().map(Shared::pool).toList();
            open.clear();
        }
        left.forEach(Pool::close);
    }

    /** Closes sessions that nobody used for their idle timeout. */
    void shrink() {
        all().forEach(Pool::shrink);
    }

    private synchronized List<Pool> all() {
        return open.values().stream().map(Shared::pool).toList();
    }

    /**
     * Callers share the sessions of a stored configuration, and no others. A name is not enough for
     * those: while one that had it still closes, the name may lead to another database already.
     */
    private static Object key(Registration registration) {
        return registration.stored() == null ? registration : registration.stored();
    }
}
