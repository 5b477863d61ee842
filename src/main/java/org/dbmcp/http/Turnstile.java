package org.dbmcp.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many through at a time, first come, first served, and so many more wait a while. */
final class Turnstile {
    private static final int WAITING_PER_RUNNING = 4;

    private final Semaphore permits;

    /** For those who run and those who wait. */
    private final Semaphore room;

    Turnstile(int running) {
        this.permits = new Semaphore(running, true);
        this.room = new Semaphore(running * (1 + WAITING_PER_RUNNING));
    }

    /**
     * What {@code inside} gives once there is room; what {@code turnedAway} gives if none comes.
     *
     * @param until how long to wait, by {@link System#nanoTime}
     */
    <T> T pass(long until, Supplier<T> inside, Supplier<T> turnedAway) {
        if (!room.tryAcquire()) {
            return turnedAway.get();
        }
        try {
            return inTurn(until, inside, turnedAway);
        } finally {
            room.release();
        }
    }

    private <T> T inTurn(long until, Supplier<T> inside, Supplier<T> turnedAway) {
        if (!enter(until)) {
            return turnedAway.get();
        }
        try {
            return inside.get();
        } finally {
            permits.release();
        }
    }

    private boolean enter(long until) {
        try {
            return permits.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
