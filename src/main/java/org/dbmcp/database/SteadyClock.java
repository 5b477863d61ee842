package org.dbmcp.database;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Time that nobody can set: the system's at the start, and what has passed since. For periods; a
 * date that others compare with theirs is another matter.
 */
final class SteadyClock implements InstantSource {
    private final LongSupplier nanoClock;
    private final Instant start;
    private final long startNanos;

    /** Starts now. */
    SteadyClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    SteadyClock(InstantSource system, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.start = system.instant();
        this.startNanos = nanoClock.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoClock.getAsLong() - startNanos);
    }
}
