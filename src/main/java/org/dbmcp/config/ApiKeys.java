package org.dbmcp.config;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dbmcp.access.ApiKey;
import org.dbmcp.failure.Failure;

/**
 * The keys that are good now: those of the environment, and those of a file that is read again when
 * it changes. A file that became unusable changes nothing, and is complained about once.
 */
public final class ApiKeys {
    private static final System.Logger LOG = System.getLogger(ApiKeys.class.getName());

    /** How long a change may go unnoticed. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Reading(Instant looked, String stamp, List<ApiKey> keys) {}

    private final List<ApiKey> fixed;
    private final ApiKeyFile file;
    private final InstantSource clock;
    private final AtomicReference<Reading> last;

    /**
     * Reads the file for the first time.
     *
     * @param fixed keys that never change
     * @param file where more are; null for nowhere
     * @throws Failure when the file cannot be used
     */
    ApiKeys(List<ApiKey> fixed, ApiKeyFile file, InstantSource clock) {
        this.fixed = List.copyOf(fixed);
        this.file = file;
        this.clock = clock;
        this.last =
                new AtomicReference<>(
                        file == null
                                ? new Reading(clock.instant(), "", this.fixed)
                                : reading(file.stamp()));
    }

    /** All of them, expired ones among them. */
    public List<ApiKey> all() {
        Reading known = last.get();
        if (file == null || isFresh(known)) {
            return known.keys();
        }
        Reading looking = new Reading(clock.instant(), known.stamp(), known.keys());
        // One thread looks; on a slow disk the others do not wait for it.
        if (last.compareAndSet(known, looking)) {
            last.set(look(looking));
        }
        return last.get().keys();
    }

    private boolean isFresh(Reading reading) {
        // A clock that was set back must not keep an old file alive.
        return Duration.between(reading.looked(), clock.instant()).abs().compareTo(PAUSE) < 0;
    }

    private Reading look(Reading known) {
        String stamp = "none";
        try {
            stamp = file.stamp();
            if (stamp.equals(known.stamp())) {
                return known;
            }
            Reading next = reading(stamp);
            LOG.log(Level.INFO, "Read keys again: there are " + next.keys().size() + " now");
            return next;
        } catch (Failure e) {
            if (!stamp.equals(known.stamp())) {
                LOG.log(Level.ERROR, e.getMessage() + "; the keys stay as they were");
            }
            return new Reading(known.looked(), stamp, known.keys());
        }
    }

    private Reading reading(String stamp) {
        List<ApiKey> keys = Stream.concat(fixed.stream(), file.read().stream()).toList();
        return new Reading(clock.instant(), stamp, keys);
    }
}
