package org.dbmcp.mcp.era.session;

import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dbmcp.Part;
import org.dbmcp.mcp.Cancellation;

/**
 * The calls under way in this process, so that {@code notifications/cancelled} can reach one.
 *
 * <p>Request ids are the clients' own and collide. A call is found only within the scope that it
 * came from: its session, or for clients without one the caller, address, user agent and foreign
 * session id. If two calls there have one id, neither is cancelled.
 */
@Part
public class RunningCalls {
    private record Key(String scope, String id) {}

    private final Map<Key, Set<Cancellation>> running = new HashMap<>();

    synchronized void begin(String scope, JsonValue id, Cancellation cancellation) {
        running.computeIfAbsent(key(scope, id), key -> new HashSet<>()).add(cancellation);
    }

    synchronized void end(String scope, JsonValue id, Cancellation cancellation) {
        running.computeIfPresent(
                key(scope, id),
                (key, calls) -> {
                    calls.remove(cancellation);
                    return calls.isEmpty() ? null : calls;
                });
    }

    /** Cancels the call with this id; does nothing unless there is exactly one. */
    void cancel(String scope, JsonValue id) {
        Set<Cancellation> found = found(scope, id);
        if (found.size() == 1) {
            found.iterator().next().cancel();
        }
    }

    private synchronized Set<Cancellation> found(String scope, JsonValue id) {
        return Set.copyOf(running.getOrDefault(key(scope, id), Set.of()));
    }

    /** As JSON, so that 1 and "1" stay two ids. */
    private static Key key(String scope, JsonValue id) {
        return new Key(scope, id.toString());
    }
}
