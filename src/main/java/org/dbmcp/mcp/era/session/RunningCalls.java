package org.dbmcp.mcp.era.session;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dbmcp.Part;
import org.dbmcp.mcp.Cancellation;

/**
 * The calls under way or waiting in this process, so that {@code notifications/cancelled} can reach
 * one.
 *
 * <p>Request ids are the clients' own and collide. A call is found only within the scope that it
 * came from: its session, or for clients without one the caller, address, user agent and foreign
 * session id. If two calls there have one id, or another call of that id has just ended, it is not
 * known which one is meant, and none is cancelled.
 */
@Part
public class RunningCalls {
    /** How long a cancellation may be under way while its call ends. */
    private static final Duration JUST = Duration.ofSeconds(10);

    private static final int MOST_ENDED = 10_000;

    private record Key(String scope, String id) {}

    private final InstantSource clock;
    private final Map<Key, Set<Cancellation>> running = new HashMap<>();

    /** When calls ended, the last ones at the end; the oldest drop out. */
    private final Map<Key, Instant> ended = new LinkedHashMap<>();

    /** None yet. */
    public RunningCalls() {
        // Not the system's clock, which may be set.
        this(() -> Instant.EPOCH.plusNanos(System.nanoTime()));
    }

    RunningCalls(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void begin(String scope, JsonValue id, Cancellation cancellation) {
        running.computeIfAbsent(key(scope, id), key -> new HashSet<>()).add(cancellation);
    }

    synchronized void end(String scope, JsonValue id, Cancellation cancellation) {
        Key key = key(scope, id);
        running.computeIfPresent(
                key,
                (any, calls) -> {
                    calls.remove(cancellation);
                    return calls.isEmpty() ? null : calls;
                });
        ended.remove(key);
        ended.put(key, clock.instant());
        if (ended.size() > MOST_ENDED) {
            ended.remove(ended.keySet().iterator().next());
        }
    }

    /** Cancels the call with this id; does nothing unless it can only be that one. */
    void cancel(String scope, JsonValue id) {
        Set<Cancellation> meant = meant(key(scope, id));
        if (meant.size() == 1) {
            meant.iterator().next().cancel();
        }
    }

    private synchronized Set<Cancellation> meant(Key key) {
        Instant end = ended.get(key);
        boolean justEnded = end != null && clock.instant().isBefore(end.plus(JUST));
        return justEnded ? Set.of() : Set.copyOf(running.getOrDefault(key, Set.of()));
    }

    /** As JSON, so that 1 and "1" stay two ids. */
    private static Key key(String scope, JsonValue id) {
        return new Key(scope, id.toString());
    }
}
