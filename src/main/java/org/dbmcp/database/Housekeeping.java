package org.dbmcp.database;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that look after open connections. Those of the deadlines are apart from the others:
 * looking after a pool may block, and no deadline may wait for that.
 */
final class Housekeeping implements AutoCloseable {
    private final ScheduledThreadPoolExecutor pools = scheduler("databases-");
    private final ScheduledThreadPoolExecutor deadlines = scheduler("deadlines-");
    private final List<Future<?>> watches = new CopyOnWriteArrayList<>();

    private static ScheduledThreadPoolExecutor scheduler(String name) {
        ScheduledThreadPoolExecutor scheduler =
                new ScheduledThreadPoolExecutor(
                        2, Thread.ofPlatform().daemon().name(name, 0).factory());
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    ScheduledExecutorService pools() {
        return pools;
    }

    ScheduledExecutorService deadlines() {
        return deadlines;
    }

    /** Looks around again and again, with this pause in between. */
    void every(Duration pause, Runnable look) {
        long millis = pause.toMillis();
        watches.add(
                pools.scheduleWithFixedDelay(
                        () -> guarded(look), millis, millis, TimeUnit.MILLISECONDS));
    }

    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            // Else the scheduler would never call again.
            System.getLogger(Housekeeping.class.getName())
                    .log(System.Logger.Level.WARNING, "Looking after connections failed", e);
        }
    }

    /** Looks around no more. */
    void stop() {
        watches.forEach(each -> each.cancel(false));
    }

    @Override
    public void close() {
        pools.shutdownNow();
        deadlines.shutdownNow();
    }
}
