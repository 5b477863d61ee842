package org.dbmcp.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How often something may happen: so many times at once, and as many again in each period, spread
 * evenly. One number is all it remembers: the time up to which everything is used up.
 */
final class Pace {
    private final long interval;
    private final long credit;
    private final LongSupplier nanoClock;
    private final AtomicLong usedUpTo;

    Pace(int times, Duration period, LongSupplier nanoClock) {
        this.interval = period.toNanos() / times;
        this.credit = interval * (times - 1L);
        this.nanoClock = nanoClock;
        this.usedUpTo = new AtomicLong(nanoClock.getAsLong());
    }

    /** Counts one more; how long it would have to wait if it comes too soon, else zero. */
    Duration take() {
        while (true) {
            long now = nanoClock.getAsLong();
            long before = usedUpTo.get();
            long ahead = Math.max(0, before - now);
            if (ahead > credit) {
                return Duration.ofNanos(ahead - credit);
            }
            if (usedUpTo.compareAndSet(before, now + ahead + interval)) {
                return Duration.ZERO;
            }
        }
    }
}
