package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.CANCELLED;
import static org.dbmcp.failure.FailureKind.TIMED_OUT;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.dbmcp.failure.Failure;

/**
 * A statement on its way, and the ways to end it early: asked to stop again and again, then cut
 * off. Whether it was stopped is known from here alone, for what a database says of it differs.
 */
final class Running {
    /** How long a statement may resist being asked; a second more, and its database knows too. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long AGAIN_MILLIS = 250;

    /** Why it ends. */
    enum End {
        /** By itself; it can no longer be stopped. */
        SETTLED,
        STOPPED,
        OVERDUE,
        /** By itself or not: all that was wanted is there. */
        ENOUGH
    }

    private final String prefix;
    private final Duration timeout;
    private final AtomicReference<End> end = new AtomicReference<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ReentrantLock stopping = new ReentrantLock();
    private final ScheduledExecutorService scheduler;
    private final Future<?> deadline;
    private final long until;
    private final Wait wait = new Wait();
    private final Wait working = new Wait();
    private volatile Session session;
    private volatile Statement statement;
    private volatile Future<?> spare;
    private volatile Future<?> cutOff;

    /**
     * @param prefix what a failure's message begins with
     */
    Running(String prefix, Duration timeout, ScheduledExecutorService scheduler) {
        this.prefix = prefix;
        this.timeout = timeout;
        this.scheduler = scheduler;
        long nanos = timeout.toNanos();
        until = System.nanoTime() + nanos;
        deadline = scheduler.schedule(this::overdue, nanos, TimeUnit.NANOSECONDS);
    }

    /** Whatever hangs a while later, be it the commit, is cut off. */
    private void overdue() {
        stop(End.OVERDUE);
        cutOff =
                scheduler.schedule(
                        () -> Thread.ofVirtual().start(this::abort),
                        PATIENCE.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    /** Stops it because its caller wants no answer any more. */
    void cancel() {
        stop(End.STOPPED);
    }

    private void stop(End why) {
        if (end.compareAndSet(null, why)) {
            wait.end();
            Thread.ofVirtual().start(this::press);
        }
    }

    private void press() {
        long tries = PATIENCE.toMillis() / AGAIN_MILLIS;
        for (long i = 0; i < tries; i++) {
            ask();
            if (isDoneWithin(AGAIN_MILLIS)) {
                return;
            }
        }
        abort();
    }

    private void ask() {
        Session asked = inDoubt();
        if (asked == null) {
            return;
        }
        try {
            asked.stop(statement);
        } catch (SQLException e) {
            System.getLogger(Running.class.getName())
                    .log(System.Logger.Level.DEBUG, "A statement could not be stopped", e);
        }
    }

    /**
     * The session to be asked; null when there is none, or it is done: then it may be at work for
     * somebody else. One in doubt never is, so that nobody waits for the asking, which takes long
     * when the database hangs.
     */
    private Session inDoubt() {
        stopping.lock();
        try {
            if (done.getCount() == 0 || statement == null) {
                return null;
            }
            session.doubt();
            return session;
        } finally {
            stopping.unlock();
        }
    }

    private boolean isDoneWithin(long milliseconds) {
        try {
            return done.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Who hangs in a driver's own way of cutting the line is taken off it soon. Some log in once
     * more for that, so it happens where logins do: see {@link OwnThread}.
     */
    private void abort() {
        Session cut = session;
        if (cut == null || !cut.giveUp()) {
            return;
        }
        try {
            Thread cutting = Thread.ofPlatform().daemon().name("abort").start(cut::abort);
            cutting.join(Duration.ofMillis(AGAIN_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        working.end();
    }

    /**
     * Waits for a session; cancelling ends the wait.
     *
     * @param task is given the deadline, by {@link System#nanoTime}
     */
    <T> T waits(LongFunction<T> task) {
        try {
            return wait.during(() -> task.apply(until));
        } catch (Failure e) {
            throw end.get() == End.STOPPED ? failure(e) : e;
        }
    }

    /** Takes the session that the statement will run on. */
    void on(Session borrowed) {
        session = borrowed;
        working.begin();
        refuseIfStopped();
    }

    /** Takes the statement that is about to be sent. */
    void sends(Statement prepared) {
        statement = prepared;
        refuseIfStopped();
    }

    /**
     * From here on it cannot be stopped, and its outcome holds.
     *
     * @throws Failure when it was stopped before
     */
    void settle() {
        if (!end.compareAndSet(null, End.SETTLED)) {
            refuseIfStopped();
        }
    }

    /**
     * All that was wanted is there: what else it gives is welcome for a while, and whatever happens
     * to it is no failure.
     */
    void enough(Duration more) {
        if (end.compareAndSet(End.OVERDUE, End.ENOUGH)) {
            // it is being stopped already, and what it had ready came with that
            return;
        }
        if (end.compareAndSet(null, End.ENOUGH)) {
            spare =
                    scheduler.schedule(
                            () -> Thread.ofVirtual().start(this::press),
                            more.toNanos(),
                            TimeUnit.NANOSECONDS);
        }
    }

    boolean hasEnough() {
        return end.get() == End.ENOUGH;
    }

    boolean isStopped() {
        return end.get() == End.STOPPED || end.get() == End.OVERDUE;
    }

    private void refuseIfStopped() {
        if (isStopped()) {
            throw failure(null);
        }
    }

    /** Why it was stopped. */
    Failure failure(Throwable cause) {
        return end.get() == End.OVERDUE
                ? new Failure(
                        TIMED_OUT,
                        prefix
                                + "The statement took longer than %s and was stopped"
                                        .formatted(text(timeout)),
                        cause)
                : new Failure(CANCELLED, prefix + "The statement was cancelled", cause);
    }

    private static String text(Duration timeout) {
        return timeout.toMillisPart() == 0
                ? timeout.toSeconds() + " s"
                : timeout.toMillis() + " ms";
    }

    /** Lets nobody ask the session to stop any more; it may still be cut off. */
    void done() {
        stopping.lock();
        try {
            end.compareAndSet(null, End.SETTLED);
            done.countDown();
        } finally {
            stopping.unlock();
        }
        callOff(spare);
    }

    private static void callOff(Future<?> planned) {
        if (planned != null) {
            planned.cancel(false);
        }
    }

    /** The session is back, or gone. */
    void release() {
        deadline.cancel(false);
        callOff(cutOff);
        session = null;
        working.leave();
    }
}
