package org.dbmcp.http;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.PaceSettings;

/** How often each caller may call, and each address may try keys that are not good. */
@Part
public class Paces {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int SLOTS = 1024;
    private static final int SLOT_SHIFT = Integer.SIZE - 10;

    /** Nobody can make it grow: callers have names that the operator gave. */
    private final Map<Caller, Pace> byCaller = new ConcurrentHashMap<>();

    /** Of a fixed size, however many addresses there are: some share a slot, nobody knows which. */
    private final Pace[] byAddress;

    private final int seed = ThreadLocalRandom.current().nextInt();
    private final PaceSettings settings;
    private final LongSupplier nanoClock;

    @Inject
    public Paces(PaceSettings settings) {
        this(settings, System::nanoTime);
    }

    Paces(PaceSettings settings, LongSupplier nanoClock) {
        this.settings = settings;
        this.nanoClock = nanoClock;
        this.byAddress =
                Stream.generate(() -> new Pace(settings.failedKeysPerMinute(), MINUTE, nanoClock))
                        .limit(SLOTS)
                        .toArray(Pace[]::new);
    }

    /**
     * Counts a call.
     *
     * @throws Refusal 429 if it comes too soon
     */
    void called(Caller caller) {
        Duration wait =
                byCaller.computeIfAbsent(
                                caller,
                                any -> new Pace(settings.callsPerSecond(), SECOND, nanoClock))
                        .take();
        refuse(wait, "Too many calls a second");
    }

    /**
     * Counts a key that is not good.
     *
     * @throws Refusal 429 if it comes too soon
     */
    void failed(String address) {
        int slot = ((address.hashCode() ^ seed) * 0x9E3779B1) >>> SLOT_SHIFT;
        refuse(byAddress[slot].take(), "Too many keys that are not valid");
    }

    private static void refuse(Duration wait, String message) {
        if (wait.isPositive()) {
            long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
            throw new Refusal(429, message, Map.of("Retry-After", Long.toString(seconds)));
        }
    }
}
