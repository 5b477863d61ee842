package org.dbmcp.it.server;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Asks again and again until the answer is yes, and fails at a deadline. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** Fails with the text when it has not become true in time. */
    public static void isTrue(String what, Duration within, Callable<Boolean> question)
            throws Exception {
        long deadline = System.nanoTime() + within.toNanos();
        while (!question.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + within + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
